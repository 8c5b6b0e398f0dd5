import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { json, text } from '../../src/platform/sql/params.ts';
import { listMigrations, migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { openFormerStore } from './former-store.ts';
import { CAMILLE, letterFacts, line, YANN } from './samples.ts';

const TODAY = day('2026-03-16');
const SEVERAL = '0060-several-exclusions.sql';

const EXCLUDED = `INSERT INTO relance.Exclusion
  (Id, Company, Tiers, EcNo, Piece, DueDay, AmountCents, ById, ByName, Reason, SinceDay, UntilDay, Live)
  VALUES (N'before', N'SOC', N'DUPONT', 1, N'FA1', '2026-02-10', 120050, @by, N'Camille Roche', N'Avoir attendu', '2026-03-01', NULL, 1)`;
const DRAFT = `INSERT INTO relance.Draft
  (Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
  VALUES (N'draft', N'SOC', N'DUPONT', N'EUR', 1, N'sent', N'REL-2026-000001', N'{}', N'aad-camille', N'Camille Roche', '2026-03-15 09:00')`;
const APPROVED = `INSERT INTO relance.Dispatch
  (Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, Facts, Recipient, Cc, Digest,
   ApprovedById, ApprovedByName, ApprovedAt, MessageKey, Documents, Dropped, Attempts)
  VALUES (N'd1', N'SOC', N'DUPONT', N'draft', N'EUR', 2, 0, N'to-check', '2026-03-15 09:00', @facts,
   N'{"kind":"post","addressLines":[]}', N'[]', N'digest', N'aad-camille', N'Camille Roche', '2026-03-15 09:00', N'd1', N'[]', N'[]', 0)`;
const HELD = `INSERT INTO relance.DispatchItem (DispatchId, Company, Tiers, EcNo, Live) VALUES (N'd1', N'SOC', N'DUPONT', 2, 1)`;

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('former');
});
afterAll(() => gateway.close());

test('a store of the build before keeps its exclusion and its held lines, and takes a second exclusion beside it', async () => {
  const database = await gateway.database('former');
  await openFormerStore(database, SEVERAL);
  await database.execute(EXCLUDED, { by: text(CAMILLE.id, 100) });
  await database.execute(DRAFT);
  await database.execute(APPROVED, { facts: json(letterFacts([line(2)])) });
  await database.execute(HELD);
  await expect(
    database.execute(EXCLUDED.replace("N'before'", "N'second'"), { by: text(YANN.id, 100) }),
  ).rejects.toThrow();

  const missing = listMigrations().filter((one) => one >= SEVERAL);
  expect(await migrate(database)).toEqual(missing);
  const { reader, writer } = await openStore(database, () => new Date('2026-03-16T09:00:00Z'));
  const read = async () =>
    (await reader.readMemory('SOC', { codes: ['DUPONT'], ecNos: [] }, TODAY)).get('DUPONT')?.exclusions ?? [];
  expect(await reader.readDispatch('d1')).toMatchObject({
    state: 'to-check',
    waiting: [],
    facts: { lines: [{ ecNo: 2 }] },
  });
  const memory = await reader.readMemory('SOC', 'all', TODAY);
  expect(memory.get('DUPONT')?.reservations).toMatchObject([
    { ecNo: 2, line: { piece: 'FA2', due: '2026-02-10', amount: 120_050 }, dispatchId: 'd1', by: CAMILLE },
  ]);
  expect(await read()).toMatchObject([{ id: 'before', by: CAMILLE, reason: 'Avoir attendu', until: null }]);

  const { ecNo, piece, due, amount } = line(1);
  const again = { company: 'SOC', tiers: 'DUPONT', ecNo, piece, due, amount, since: TODAY };
  const same = await writer.addExclusion({ ...again, by: CAMILLE, reason: 'Avoir attendu', until: null });
  expect(same).toMatchObject({ added: false, exclusion: { id: 'before' } });
  const second = await writer.addExclusion({ ...again, by: YANN, reason: 'Litige', until: day('2026-03-31') });
  expect(second.added).toBe(true);
  expect((await read()).map((one) => one.by)).toEqual(expect.arrayContaining([CAMILLE, YANN]));

  expect(await writer.liftExclusion('SOC', 'DUPONT', 'before', YANN, TODAY)).toBe(true);
  expect(await read()).toMatchObject([{ by: YANN, reason: 'Litige' }]);
});
