import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { insertRows, openFormerStore } from './former-store.ts';
import { NOW } from './samples.ts';

const WHY_MOVED = '0087-why-dmp-moved.sql';

const dataset = (company: string, refreshedAt: string | null) => ({
  Company: company,
  Name: company,
  Currency: 'EUR',
  State: 'fresh',
  AsOf: '2026-11-29',
  StartedAt: '2026-11-29 06:00',
  RefreshedAt: refreshedAt,
  TiersTotal: 1,
  TiersDone: 1,
});
const snapshot = (company: string, version: number, writtenAt: string) => ({
  ...{ Company: company, Tiers: 'T', MonthEnd: '2026-09-30', Version: version, Reason: 'closed', WrittenAt: writtenAt },
  ...{ BalanceCents: 1, NotDueCents: 1, D1To30Cents: 0, D31To60Cents: 0, D61To90Cents: 0, Over90Cents: 0 },
  ...{ UnallocatedCents: 0, LateCents: 0, SalesCents: 0 },
});

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('former', 'new');
});
afterAll(() => gateway.close());

test('the day on which other rules came under a dataset of before is kept, of the store’s own clock, in Paris', async () => {
  const database = await gateway.database('former');
  await openFormerStore(database, WHY_MOVED);
  await database.execute(
    "UPDATE relance.Migration SET AppliedAt = '2026-11-28 23:30' WHERE Name = N'0040-losses-and-invoices.sql'",
  );
  await insertRows(database, 'DatasetCompany', [
    dataset('LAST-BEFORE', '2026-11-28 22:00'),
    dataset('REFRESHED-SINCE', '2026-11-29 06:00'),
    dataset('FIRST-SINCE', '2026-11-29 06:00'),
    dataset('NEVER-THROUGH', null),
  ]);
  await insertRows(database, 'SnapshotFact', [
    snapshot('REFRESHED-SINCE', 1, '2026-10-01 06:00'),
    snapshot('REFRESHED-SINCE', 2, '2026-11-29 06:00'),
    snapshot('FIRST-SINCE', 1, '2026-11-29 06:00'),
  ]);
  await migrate(database);
  const { reader } = await openStore(database);
  const changedOn = async (company: string) => (await reader.readDataset(company))?.dmpChangedOn;
  expect(await changedOn('LAST-BEFORE')).toBe('2026-11-29');
  expect(await changedOn('REFRESHED-SINCE')).toBe('2026-11-29');
  expect(await changedOn('FIRST-SINCE')).toBeNull();
  expect(await changedOn('NEVER-THROUGH')).toBeNull();
});

test('a new installation has nothing to say of it, before its first pass and after', async () => {
  const database = await gateway.database('new');
  await migrate(database);
  const { reader, writer } = await openStore(database);
  const start = {
    company: 'NEW',
    name: 'New',
    currency: 'EUR',
    asOf: day('2026-03-16'),
    dmpBy: 'invoice',
    total: 0,
  } as const;
  const generation = await writer.beginDataset(start, NOW);
  expect((await reader.readDataset('NEW'))?.dmpChangedOn).toBeNull();
  const end = { asOf: start.asOf, dmpBy: 'invoice', reconciled: null, forecastOn: null } as const;
  await writer.endDataset('NEW', generation, end, NOW);
  expect((await reader.readDataset('NEW'))?.dmpChangedOn).toBeNull();
});
