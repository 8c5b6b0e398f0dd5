import { afterAll, beforeAll, expect, test } from 'vitest';
import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { RappelFacts } from '../../src/domain/relance/letter.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { json, text } from '../../src/platform/sql/params.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { openFormerStore } from './former-store.ts';
import { letterFacts, line } from './samples.ts';

const DRAFT = `INSERT INTO relance.Draft
  (Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
  VALUES (N'draft', N'SOC', N'DUPONT', N'EUR', 1, N'sent', N'REL-2026-000001', N'{}', N'aad-camille', N'Camille Roche', '2026-03-15 09:00')`;
const APPROVED = `INSERT INTO relance.Dispatch
  (Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, Facts, Recipient, Cc, Digest,
   ApprovedById, ApprovedByName, ApprovedAt, MessageKey, Documents, Dropped, Attempts)
  VALUES (@id, N'SOC', N'DUPONT', N'draft', N'EUR', 2, 0, @state, '2026-03-15 09:00', @facts,
   N'{"kind":"post","addressLines":[]}', N'[]', N'digest', N'aad-camille', N'Camille Roche', '2026-03-15 09:00', @id, N'[]', N'[]', 0)`;
const TAKEN = { ecNo: 900, piece: 'BQ12', on: day('2026-03-01'), kind: 'receipt', amount: cents(300_00) } as const;

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('former');
  database = await gateway.database('former');
});
afterAll(() => gateway.close());

test('letters of the build before keep what they took off; those that took nothing off are not looked at', async () => {
  await openFormerStore(database, '0070-letters-that-take-off.sql');
  await database.execute(DRAFT);
  const put = (id: string, state: string, facts: Partial<RappelFacts>) =>
    database.execute(APPROVED, {
      id: text(id, 40),
      state: text(state, 20),
      facts: json(letterFacts([line(1)], { reference: id, ...facts })),
    });
  await put('took', 'done', { deductions: [TAKEN], personalSentence: '"deductions":[]' });
  await put('waits', 'to-check', { deductions: [TAKEN] });
  await put('cancelled', 'cancelled', { deductions: [TAKEN] });
  await put('plain', 'done', {});
  await migrate(database);
  const { reader } = await openStore(database, () => new Date('2026-03-16T09:00:00Z'));
  const memory = await reader.readMemory('SOC', 'all', day('2026-03-16'));
  expect(memory.get('DUPONT')?.letters.map(({ reference }) => reference)).toEqual(['took', 'waits']);
  expect(await database.query('SELECT Id FROM relance.Dispatch WHERE TakesOff = 0')).toEqual([{ Id: 'plain' }]);
});

test('what a letter of the sandbox took off counts while the sandbox is on, and never once it is off', async () => {
  const ofStore = async (sandbox: boolean) => {
    const { reader } = await openStore(database, () => new Date('2026-03-16T09:00:00Z'), sandbox);
    const memory = await reader.readMemory('SOC', 'all', day('2026-03-16'));
    return memory.get('DUPONT')?.letters ?? [];
  };
  expect(await ofStore(true)).toHaveLength(2);
  expect(await ofStore(false)).toEqual([]);
});
