import { demoClock } from '../../../src/demo/demo-outside.ts';
import { insertSageRows, type SageValues } from '../../../src/demo/sage-base/rows.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { type Watched, watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import type { Clock } from '../../../src/use-cases/ports/clock.ts';
import type { CreditAnnouncer } from '../../../src/use-cases/ports/credit/credit-announcer.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { readKeptMarks } from '../../../src/use-cases/positions/kept-marks.ts';
import { refreshPositions } from '../../../src/use-cases/positions/refresh-positions.ts';
import { record } from '../../sql/tape/record.ts';
import type { Tape } from '../../sql/tape/tape.ts';
import { newInvoiceOf, TODAY } from '../base/books.ts';
import { newOrderOf } from '../base/orders.ts';
import { serveParent } from '../child.ts';
import { compareTurns, median, seconds } from '../measure.ts';
import { type Read, readAgain, readsOf } from '../reads.ts';
import { openBase } from './relance.ts';

export interface WatchPasses {
  /** The first pass opens every hold and knows nobody yet. */
  readonly firstSeconds: number;
  readonly opened: number;
  readonly noted: number;
  /** A pass over everybody that finds nothing new, beside the queries that it sends. */
  readonly again: { readonly measured: number; readonly baseline: number };
  /** A pass after something changed at one payer in a hundred, beside the one over everybody. */
  readonly partial: { readonly measured: number; readonly baseline: number };
  /** A pass that finds nothing changed. */
  readonly idleSeconds: number;
}

interface Bases {
  readonly company: Company;
  readonly sage: SqlDatabase;
  readonly store: SqlDatabase;
  readonly time: ReturnType<typeof clockToMove>;
}

const RUNS = 3;
/** Between two passes. */
const BETWEEN_MS = 5 * 60_000;
/** Numbers that neither the base nor other measures have. */
const FIRST_NEW = 1_400_000_000;
/** Of the day of the measures. */
const LEASE_MS = 24 * 3_600_000;
const NOBODY: CreditAnnouncer = {
  holdChanged: async () => undefined,
  tell: async () => 'told',
};

async function measure({
  folder,
  customers,
}: {
  readonly folder: string;
  readonly customers: number;
}): Promise<WatchPasses> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  const bases = { ...books, store: data.store, time: clockToMove() };
  const watch = await openWatch(bases);
  const { pass, seeLedgers } = watch;
  await seeLedgers();
  const first: Watched[] = [];
  const firstSeconds = await seconds(async () => first.push(await pass({ full: true })));
  const { opened = 0, noted = 0 } = first[0] ?? {};
  if (opened === 0 || noted === 0) throw new Error('The watch found nothing to hold');
  const reads = await readsOfPass(bases);
  const again = await compareTurns(
    RUNS,
    async () => {
      const { opened: twice, risks } = await pass({ full: true });
      if (twice > 0 || risks > 0) throw new Error('The watch told the same facts again');
    },
    () => readAgain(reads),
  );
  await settleDown(watch);
  const idle = await seconds(async () => {
    if ((await pass({})).payers > 0) throw new Error('The watch looked at whom nothing changed of');
  });
  const partial = await measurePartial(watch, bases.sage, customers);
  await data.gateway.close();
  return { firstSeconds, opened, noted, again, partial: { ...partial, baseline: again.measured }, idleSeconds: idle };
}

/** At each of some payers a commande more; at every other one an invoice too, which the minute's pass over positions has seen. */
async function measurePartial(
  watch: Watch,
  sage: SqlDatabase,
  customers: number,
): Promise<{ readonly measured: number }> {
  const { pass, seeLedgers } = watch;
  const some = Math.max(1, Math.floor(customers / 100));
  const spent: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ranks = Array.from({ length: some }, (_, at) => 3 + run + at * Math.floor(customers / some));
    const orders = ranks.map((rank, at) => newOrderOf(rank, FIRST_NEW + run * some + at));
    const invoices = ranks.filter((_, at) => at % 2 === 0);
    const added: Readonly<Record<string, readonly SageValues[]>> = {
      F_DOCENTETE: orders.map(({ header }) => header),
      F_DOCLIGNE: orders.map(({ line }) => line),
      F_ECRITUREC: invoices.map((rank, at) => newInvoiceOf(rank, FIRST_NEW + run * some + at)),
    };
    for (const [table, rows] of Object.entries(added)) await insertSageRows(sage, 'new', table, rows);
    await seeLedgers();
    spent.push(
      await seconds(async () => {
        const { full, payers } = await pass({});
        if (full || payers < some) throw new Error(`${payers} payers looked at where ${some} had changed`);
      }),
    );
    await settleDown(watch);
  }
  return { measured: median(spent) };
}

/** What changed is looked at twice, for what its stamp may hide, and so is what the watch itself did about it. */
async function settleDown({ pass, seeLedgers }: Watch): Promise<void> {
  for (const _ of [1, 2]) {
    await seeLedgers();
    await pass({});
  }
  await seeLedgers();
}

interface Watch {
  pass(options: { readonly full?: boolean }): Promise<Watched>;
  /** Some minutes go by, and with them the passes over positions. */
  seeLedgers(): Promise<void>;
}

/**
 * A pass over the company, as a process of the product makes it, except that it keeps its turn: a product that serves in what is
 * measured next leaves the watch to this instance.
 */
async function openWatch({ company, sage, store, time: { clock, wait } }: Bases): Promise<Watch> {
  const base = openSageReader(sage, company, { now: clock.now });
  const { reader, writer } = await openStore(store, clock.now);
  const kept = { ...reader, ...writer };
  const companies = { list: () => [company], get: () => company, sage: () => base };
  const positions = { companies, positions: kept, memory: kept, holders: () => [], clock, turns: kept };
  const ports = {
    companies,
    holds: kept,
    risks: kept,
    watches: kept,
    ledgerMarks: () => readKeptMarks(positions, company),
    turns: { takeTurn: kept.takeTurn, endTurn: async () => undefined },
    conversations: kept,
    announcer: NOBODY,
    clock,
    isHoliday: frenchHolidays(),
  };
  return {
    async pass(options) {
      const watched = await watchOrders(ports, company, {
        owner: 'bench',
        leaseMs: LEASE_MS,
        ...options,
        mayBegin: untilDone,
      });
      if (watched.kind !== 'watched') throw new Error(`No watch: ${watched.kind}`);
      return watched;
    },
    async seeLedgers() {
      wait();
      const seen = await refreshPositions({ ...positions, mayBegin: untilDone }, company, 'bench');
      if (seen.kind !== 'refreshed') throw new Error(`No positions: ${seen.kind}`);
    },
  };
}

/** The day of the measures, on which nothing but `wait` makes time go by. */
function clockToMove(): { readonly clock: Clock; wait(): void } {
  const clock = demoClock(TODAY);
  let waited = 0;
  return {
    clock: { ...clock, now: () => new Date(clock.now().getTime() + waited) },
    wait: () => {
      waited += BETWEEN_MS;
    },
  };
}

async function readsOfPass({ company, sage, store, time }: Bases): Promise<Read[]> {
  const [ofSage, ofStore]: [Tape[number][], Tape[number][]] = [[], []];
  const { pass } = await openWatch({ company, sage: record(sage, ofSage), store: record(store, ofStore), time });
  await pass({ full: true });
  return [...readsOf(ofSage, sage), ...readsOf(ofStore, store)];
}

serveParent(measure);
