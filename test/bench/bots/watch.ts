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
}

const RUNS = 3;
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
  const bases = { ...books, store: data.store };
  const { pass, seeLedgers } = await openWatch(bases);
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
  const idle = await seconds(async () => {
    if ((await pass({})).payers > 0) throw new Error('The watch looked at whom nothing changed of');
  });
  const partial = await measurePartial(bases, customers);
  await data.gateway.close();
  return { firstSeconds, opened, noted, again, partial: { ...partial, baseline: again.measured }, idleSeconds: idle };
}

/** At each of some payers a commande more; at every other one an invoice too, which the minute's pass over positions has seen. */
async function measurePartial(bases: Bases, customers: number): Promise<{ readonly measured: number }> {
  const { pass, seeLedgers } = await openWatch(bases);
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
    for (const [table, rows] of Object.entries(added)) await insertSageRows(bases.sage, 'new', table, rows);
    await seeLedgers();
    spent.push(
      await seconds(async () => {
        const { full, payers } = await pass({});
        if (full || payers < some) throw new Error(`${payers} payers looked at where ${some} had changed`);
      }),
    );
    // What changed is looked at twice, so as to see what its stamp may hide.
    await pass({});
  }
  return { measured: median(spent) };
}

/**
 * A pass over the company, as a process of the product makes it, except that it keeps its turn: a product that serves in what is
 * measured next leaves the watch to this instance.
 */
async function openWatch({ company, sage, store }: Bases): Promise<{
  pass(options: { readonly full?: boolean }): Promise<Watched>;
  /** The pass over positions, as it is made each minute. */
  seeLedgers(): Promise<void>;
}> {
  const clock = passingClock();
  const base = openSageReader(sage, company, { now: clock.now });
  const { reader, writer } = await openStore(store, clock.now);
  const kept = { ...reader, ...writer };
  const companies = { list: () => [company], get: () => company, sage: () => base };
  const positions = { companies, positions: kept, clock, turns: kept };
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
      const watched = await watchOrders(ports, company, { owner: 'bench', leaseMs: LEASE_MS, ...options });
      if (watched.kind !== 'watched') throw new Error(`No watch: ${watched.kind}`);
      return watched;
    },
    async seeLedgers() {
      const seen = await refreshPositions(positions, company, 'bench');
      if (seen.kind !== 'refreshed') throw new Error(`No positions: ${seen.kind}`);
    },
  };
}

/** The day of the measures, as the real time goes by. */
function passingClock(): Clock {
  const clock = demoClock(TODAY);
  const [from, since] = [clock.now().getTime(), Date.now()];
  return { ...clock, now: () => new Date(from + Date.now() - since) };
}

async function readsOfPass({ company, sage, store }: Bases): Promise<Read[]> {
  const [ofSage, ofStore]: [Tape[number][], Tape[number][]] = [[], []];
  const { pass } = await openWatch({ company, sage: record(sage, ofSage), store: record(store, ofStore) });
  await pass({ full: true });
  return [...readsOf(ofSage, sage), ...readsOf(ofStore, store)];
}

serveParent(measure);
