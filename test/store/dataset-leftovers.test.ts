import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { clearLeftovers } from '../../src/use-cases/figures/dataset/clear-leftovers.ts';
import { aForecast, aSnapshot, factsOf, invoiceFact, toWrite, writePass } from '../builders/dataset.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { NOW } from './samples.ts';

const COMPANY = 'BIJOU';
const TODAY = day('2026-03-16');
const TABLES = ['InvoiceFact', 'ForecastFact', 'SnapshotFact', 'DatasetNext', 'SnapshotNext'];

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('STORE');
  database = await gateway.database('STORE');
  await migrate(database);
});
afterAll(() => gateway?.close());

const rows = async () => {
  const counted = TABLES.map(async (table) => {
    const [row] = await database.query<{ Total: number }>(`SELECT COUNT(*) AS Total FROM relance.${table}`);
    return [table, row?.Total];
  });
  return Object.fromEntries(await Promise.all(counted));
};
const written = (version: number) =>
  ['A', 'B', 'C'].map((tiers) =>
    toWrite(factsOf(tiers, { invoices: [invoiceFact({ tiers })] }), `${version}`, [aSnapshot({ tiers, version })]),
  );

test('after each pass has cleared what those before left, one row is there of each that is read', async () => {
  const { reader, writer } = await openStore(database);
  const store = { ...reader, ...writer };
  const begin = () =>
    writer.beginDataset({ company: COMPANY, name: 'B', currency: 'EUR', asOf: TODAY, dmpBy: 'invoice', total: 3 }, NOW);
  const clear = (pass: number) => clearLeftovers({ dataset: store }, COMPANY, pass, async () => true);
  const forecast = [aForecast()];
  await writePass(writer, { company: COMPANY, all: written(1), forecast }, NOW);
  await clear(await begin());
  const whole = { InvoiceFact: 3, ForecastFact: 1, SnapshotFact: 3, DatasetNext: 0, SnapshotNext: 0 };
  expect(await rows()).toEqual(whole);

  const dead = await begin();
  await writer.writeFacts(COMPANY, { generation: dead, asOf: TODAY }, written(2), NOW);
  await writer.writeForecast(COMPANY, dead, forecast, TODAY);
  expect(await rows()).toEqual({ InvoiceFact: 6, ForecastFact: 2, SnapshotFact: 3, DatasetNext: 3, SnapshotNext: 3 });
  await clear(await begin());
  expect(await rows()).toEqual(whole);

  await writePass(writer, { company: COMPANY, all: written(2).slice(0, 2), forecast }, NOW);
  expect(await rows()).toEqual({ InvoiceFact: 5, ForecastFact: 2, SnapshotFact: 5, DatasetNext: 0, SnapshotNext: 0 });
  await clear(await begin());
  expect(await rows()).toEqual({ ...whole, SnapshotFact: 5 });
});

test('a turn that is lost while it is cleared leaves the rest to whoever took it over', async () => {
  const { reader, writer } = await openStore(database);
  await writePass(writer, { company: COMPANY, all: written(3) }, NOW);
  expect(await clearLeftovers({ dataset: { ...reader, ...writer } }, COMPANY, 99, async () => false)).toBe(false);
  expect(await reader.readDataset(COMPANY)).toMatchObject({ hasLeftovers: true });
});
