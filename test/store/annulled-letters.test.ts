import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { json } from '../../src/platform/sql/params.ts';
import { listMigrations, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { openFormerStore } from './former-store.ts';
import { letterFacts, line, YANN } from './samples.ts';

const TODAY = day('2026-03-16');
const ANNULLED = '0083-annulled-letters.sql';
const NOW = new Date('2026-03-16T09:00:00Z');

const DRAFT = `INSERT INTO relance.Draft
  (Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
  VALUES (N'draft', N'SOC', N'DUPONT', N'EUR', 1, N'sent', N'REL-2026-000001', N'{}', N'aad-camille', N'Camille Roche', '2026-03-10 09:00')`;
const SENT = `INSERT INTO relance.Dispatch
  (Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, Facts, Recipient, Cc, Digest,
   ApprovedById, ApprovedByName, ApprovedAt, MessageKey, Documents, Dropped, Attempts)
  VALUES (N'd1', N'SOC', N'DUPONT', N'draft', N'EUR', 2, 0, N'done', '2026-03-10 09:00', @facts,
   N'{"kind":"post","addressLines":[]}', N'[]', N'digest', N'aad-camille', N'Camille Roche', '2026-03-10 09:00', N'd1', N'[]', N'[]', 0)`;
const REMINDED = `INSERT INTO relance.Reminded
  (DispatchId, EcNo, Company, Tiers, Piece, DueDay, AmountCents, LevelRank, RemindedOn, ByHand, Sandbox, RecordedAt)
  VALUES (N'd1', 1, N'SOC', N'DUPONT', N'FA1', '2026-02-10', 120050, 2, '2026-03-10', 0, 0, '2026-03-10 09:00')`;
const SEEN = `INSERT INTO relance.DatasetSeen (Company, Tiers, Seen, AsOf, Moves, InvoiceCount, InvoiceCents)
  VALUES (N'SOC', N'DUPONT', N'b/1 2/1', '20260311', 0, 0, 0)`;
const FACT = `INSERT INTO relance.ReminderFact
  (Company, Tiers, DispatchId, SentDay, LevelRank, CollectorId, CollectorName, AmountCents, ItemCount, PaidWithin30Cents)
  VALUES (N'SOC', N'DUPONT', N'd1', '2026-03-10', 2, N'aad-camille', N'Camille Roche', 100000, 1, NULL)`;

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('former');
});
afterAll(() => gateway.close());

test('a letter of the build before counts as it did, in memory and in reports, and can be annulled', async () => {
  const database = await gateway.database('former');
  await openFormerStore(database, ANNULLED);
  await database.execute(DRAFT);
  await database.execute(SENT, { facts: json(letterFacts([line(1)], { sandbox: false })) });
  await database.execute(REMINDED);
  await database.execute(FACT);
  await database.execute(SEEN);

  expect(await migrate(database)).toEqual(listMigrations().filter((one) => one >= ANNULLED));
  const { reader, writer } = await openStore(database, () => NOW);
  const reminded = async () =>
    (await reader.readMemory('SOC', { codes: ['DUPONT'], ecNos: [] }, TODAY)).get('DUPONT')?.reminded ?? [];
  expect(await reader.readDispatch('d1')).toMatchObject({ state: 'done', annulled: null });
  expect(await reminded()).toMatchObject([{ ecNo: 1, level: 2, on: '2026-03-10' }]);
  expect(
    await database.query('SELECT DispatchId, CollectorKey, Standing, AnnulledDay, AnnulledBy FROM pbi.FactReminder'),
  ).toEqual([
    { DispatchId: 'd1', CollectorKey: 'SOC|aad-camille', Standing: 'counts', AnnulledDay: null, AnnulledBy: null },
  ]);

  expect((await writer.annulDispatch('d1', YANN, 'Mauvais client', NOW))?.dispatch.annulled).toMatchObject({
    by: YANN,
  });
  expect(await reminded()).toEqual([]);
});
