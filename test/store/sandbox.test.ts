import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { rappelOf } from '../builders/rappel-of.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { approveOne, later, newCompany } from './samples.ts';

let gateway: SqlGateway;
let database: SqlDatabase;

beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());

test('a letter of the sandbox counts as a reminder while the sandbox is on, and never once it is off', async () => {
  const trial = await openStore(database, () => later(0), true);
  const live = await openStore(database, () => later(0), false);
  const company = newCompany();
  const dispatch = await approveOne(trial, company, [1, 2]);
  const real = {
    ...dispatch,
    facts: { ...rappelOf(dispatch.facts), sandbox: false, lines: rappelOf(dispatch.facts).lines.slice(0, 1) },
  };
  const ecNosOf = async (store: typeof trial) =>
    (await store.reader.readMemory(company, 'all', dispatch.facts.date)).get('DUPONT')?.reminded.map((one) => one.ecNo);

  await trial.writer.recordReminded({ ...dispatch, facts: { ...dispatch.facts, sandbox: true } }, later(1));
  expect(await ecNosOf(trial)).toEqual([1, 2]);
  expect(await ecNosOf(live)).toEqual([]);
  // What tells the dataset that a customer's reminders changed changes with the setting.
  expect(await trial.reader.countReminders(company)).toEqual(new Map([['DUPONT', 2]]));
  expect(await live.reader.countReminders(company)).toEqual(new Map());

  await trial.writer.decide(dispatch.id, 'approved', 'cancelled', {}, dispatch.approvedBy, later(2));
  const second = await approveOne(trial, company, [1]);
  await live.writer.recordReminded({ ...real, id: second.id }, later(3));
  expect(await ecNosOf(live)).toEqual([1]);
});
