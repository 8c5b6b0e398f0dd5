import { demoClock } from '../../../src/demo/demo-outside.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { type Watched, watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import type { CreditAnnouncer } from '../../../src/use-cases/ports/credit/credit-announcer.ts';
import { record } from '../../sql/tape/record.ts';
import type { Tape } from '../../sql/tape/tape.ts';
import { TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns, seconds } from '../measure.ts';
import { type Read, readAgain, readsOf } from '../reads.ts';
import { openBase } from './relance.ts';

export interface WatchPasses {
  /** The first pass opens every hold and knows nobody yet. */
  readonly firstSeconds: number;
  readonly opened: number;
  readonly noted: number;
  /** A pass that finds nothing new, beside the queries that it sends. */
  readonly again: { readonly measured: number; readonly baseline: number };
}

interface Bases {
  readonly company: Company;
  readonly sage: SqlDatabase;
  readonly store: SqlDatabase;
}

const RUNS = 3;
/** Of the day of the measures. */
const LEASE_MS = 24 * 3_600_000;
const NOBODY: CreditAnnouncer = {
  holdChanged: async () => undefined,
  tell: async () => 'told',
};

async function measure({ folder }: { readonly folder: string }): Promise<WatchPasses> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  const bases = { ...books, store: data.store };
  const pass = await openWatch(bases);
  const first: Watched[] = [];
  const firstSeconds = await seconds(async () => first.push(await pass()));
  const { opened = 0, noted = 0 } = first[0] ?? {};
  if (opened === 0 || noted === 0) throw new Error('The watch found nothing to hold');
  const reads = await readsOfPass(bases);
  const again = await compareTurns(
    RUNS,
    async () => {
      const { opened: twice, risks } = await pass();
      if (twice > 0 || risks > 0) throw new Error('The watch told the same facts again');
    },
    () => readAgain(reads),
  );
  await data.gateway.close();
  return { firstSeconds, opened, noted, again };
}

/**
 * A pass over the company, as a process of the product makes it, except that it keeps its turn: a product that serves in what is
 * measured next leaves the watch to this instance.
 */
async function openWatch({ company, sage, store }: Bases): Promise<() => Promise<Watched>> {
  const clock = demoClock(TODAY);
  const base = openSageReader(sage, company, { now: clock.now });
  const { reader, writer } = await openStore(store, clock.now);
  const kept = { ...reader, ...writer };
  const ports = {
    companies: { list: () => [company], get: () => company, sage: () => base },
    holds: kept,
    risks: kept,
    turns: { takeTurn: kept.takeTurn, endTurn: async () => undefined },
    conversations: kept,
    announcer: NOBODY,
    clock,
    isHoliday: frenchHolidays(),
  };
  return async () => {
    const watched = await watchOrders(ports, company, { owner: 'bench', leaseMs: LEASE_MS });
    if (watched.kind !== 'watched') throw new Error(`No watch: ${watched.kind}`);
    return watched;
  };
}

async function readsOfPass({ company, sage, store }: Bases): Promise<Read[]> {
  const [ofSage, ofStore]: [Tape[number][], Tape[number][]] = [[], []];
  const pass = await openWatch({ company, sage: record(sage, ofSage), store: record(store, ofStore) });
  await pass();
  return [...readsOf(ofSage, sage), ...readsOf(ofStore, store)];
}

serveParent(measure);
