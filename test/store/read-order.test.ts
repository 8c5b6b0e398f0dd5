import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import type { SqlParams } from '../../src/platform/sql/types.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryReader } from '../../src/store/relance/memory/memory.ts';
import type { Dispatch } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { approveOne, later, newCompany, type Store } from './samples.ts';

let gateway: SqlGateway;
let database: SqlDatabase;
let store: Store;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
  store = await openStore(database);
});
afterAll(() => gateway.close());

interface Watched {
  readonly database: SqlDatabase;
  readonly queries: readonly string[];
  /** How many texts each journey took along. */
  readonly journeys: readonly number[];
}

/** The database, with something that happens between its `count`-th query and the next, be they of one journey. */
function meanwhile(count: number, event: () => Promise<void>): Watched {
  const queries: string[] = [];
  const journeys: number[] = [];
  const query = async <Row>(text: string, params?: SqlParams): Promise<Row[]> => {
    const rows = await database.query<Row>(text, params);
    queries.push(text);
    if (queries.length === count) await event();
    return rows;
  };
  const queryAll = async (texts: readonly string[], params?: SqlParams): Promise<unknown[][]> => {
    journeys.push(texts.length);
    const answers: unknown[][] = [];
    for (const text of texts) answers.push(await query(text, params));
    return answers;
  };
  return { database: { query, queryAll } as unknown as SqlDatabase, queries, journeys };
}

async function finish(dispatch: Dispatch): Promise<void> {
  const [claimed] = await store.writer.claim('worker', later(1), 1_000, 1);
  expect(claimed?.id).toBe(dispatch.id);
  await store.writer.recordReminded(dispatch, later(2));
  await store.writer.advance(dispatch, 'done', {}, 'worker', later(3));
}

test.each([1, 2, 3, 4])(
  'A1: a dispatch that ends after query %i of a reading is seen as held or as reminded, never as neither',
  async (count) => {
    const company = newCompany();
    const dispatch = await approveOne(store, company, [1]);
    const watched = meanwhile(count, () => finish(dispatch));
    const memory = await memoryReader(watched.database, true).readMemory(company, 'all', dispatch.facts.date);
    const { reserved, reminded } = {
      reserved: memory.get('DUPONT')?.reservations.length ?? 0,
      reminded: memory.get('DUPONT')?.reminded.length ?? 0,
    };
    expect(reserved + reminded).toBeGreaterThan(0);
  },
);

test('a reading of a whole company takes six queries in one journey, as one of a single tiers', async () => {
  const company = newCompany();
  for (const [at, tiers] of ['A', 'B', 'C'].entries()) await approveOne(store, company, [at + 1], { tiers });
  for (const asked of [{ codes: ['A'], ecNos: [1] }, { codes: ['A', 'B', 'C'], ecNos: [] }, 'all'] as const) {
    const watched = meanwhile(0, async () => undefined);
    await memoryReader(watched.database, true).readMemory(company, asked, '2026-03-16' as never);
    expect([watched.queries.length, watched.journeys]).toEqual([6, [6]]);
  }
});
