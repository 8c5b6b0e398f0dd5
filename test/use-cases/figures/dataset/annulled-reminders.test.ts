import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../../src/platform/sql/database.ts';
import { migrate } from '../../../../src/store/migrate.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { openTestGateway } from '../../../helpers/embedded.ts';
import { approveLetter, letterFacts, line } from '../../../store/samples.ts';
import { SOPHIE } from '../../bench/people.ts';
import { openDatasetDesk } from './dataset-desk.ts';

const NADIA = { id: 'p-nadia', name: 'Nadia Colin' };

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());

test('a report sees the letter as it left, and after the next pass its annulment: when, by whom and why', async () => {
  const desk = await openDatasetDesk({ database, entries: [anInvoice()] });
  const { store, company, clock } = desk;
  const facts = letterFacts([line(1, { piece: 'FA0001' })]);
  const sent = await approveLetter(store, company.code, facts, { tiers: 'CARAT', by: SOPHIE, now: clock.now() });
  await store.recordReminded(sent, clock.now());
  await store.decide(sent.id, 'approved', 'done', {}, SOPHIE, clock.now());

  const rows = () =>
    database.query(
      'SELECT DispatchId, LevelRank, ItemCount, Standing, AnnulledDay, AnnulledBy, AnnulledWhy FROM pbi.FactReminder',
    );
  await desk.refresh();
  const before = { DispatchId: sent.id, LevelRank: 2, ItemCount: 1 };
  expect(await rows()).toEqual([
    { ...before, Standing: 'counts', AnnulledDay: null, AnnulledBy: null, AnnulledWhy: null },
  ]);

  await store.annulDispatch(sent.id, NADIA, 'Mauvais client', clock.now());
  await desk.refresh();
  const [row] = (await rows()) as { AnnulledDay: Date }[];
  expect(row).toMatchObject({ ...before, Standing: 'annulled', AnnulledBy: NADIA.name, AnnulledWhy: 'Mauvais client' });
  expect(row?.AnnulledDay.toISOString().slice(0, 10)).toBe('2026-03-02');
});
