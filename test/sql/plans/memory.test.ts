import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Engine } from '../../../src/embedded/engine/engine.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { explain, type TableRead } from './explain.ts';

/** Letters of one company, one a customer, with as many lines, reminders, exclusions and disputes. */
const LETTERS = 15_000;
const NUMBERS = `WITH N (X) AS (SELECT 1 UNION ALL SELECT N.X + 1 FROM N WHERE N.X < ${LETTERS})`;
const DAY = "CONVERT(date, '20260316', 112)";
const FILL = [
  `${NUMBERS} INSERT INTO relance.Draft (Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
   SELECT CONCAT(N'd', N.X), N'SOC', CONCAT(N'C', N.X), N'EUR', 1, N'open', CONCAT(N'R', N.X), N'{}', N'a', N'A', ${DAY} FROM N`,
  `${NUMBERS} INSERT INTO relance.Dispatch (Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, Facts, Recipient, Cc, Digest,
     ApprovedById, ApprovedByName, ApprovedAt, MessageKey, Documents, Dropped, Attempts, TakesOff)
   SELECT CONCAT(N'l', N.X), N'SOC', CONCAT(N'C', N.X), CONCAT(N'd', N.X), N'EUR', 1, 0, N'done', ${DAY}, N'{}', N'{}', N'[]', N'',
     N'a', N'A', ${DAY}, CONCAT(N'm', N.X), N'[]', N'[]', 0, 1 FROM N`,
  `${NUMBERS} INSERT INTO relance.DispatchItem (DispatchId, Company, Tiers, EcNo, Live)
   SELECT CONCAT(N'l', N.X), N'SOC', CONCAT(N'C', N.X), N.X, 1 FROM N`,
  `${NUMBERS} INSERT INTO relance.Reminded (DispatchId, EcNo, Company, Tiers, Piece, AmountCents, LevelRank, RemindedOn, ByHand, Sandbox, RecordedAt)
   SELECT CONCAT(N'l', N.X), N.X, N'SOC', CONCAT(N'C', N.X), N'P', 1, 1, ${DAY}, 0, 0, ${DAY} FROM N`,
  `${NUMBERS} INSERT INTO relance.Exclusion (Id, Company, Tiers, EcNo, Piece, AmountCents, ById, ByName, Reason, SinceDay, Live)
   SELECT CONCAT(N'x', N.X), N'SOC', CONCAT(N'C', N.X), N.X, N'P', 1, N'a', N'A', N'', ${DAY}, 1 FROM N`,
  `${NUMBERS} INSERT INTO relance.LevelCorrection (Id, Company, Tiers, EcNo, Piece, AmountCents, CountedLevel, Reason, ById, ByName, SetOn, RecordedAt)
   SELECT CONCAT(N'k', N.X), N'SOC', CONCAT(N'C', N.X), N.X, N'P', 1, 0, N'', N'a', N'A', ${DAY}, ${DAY} FROM N`,
  `${NUMBERS} INSERT INTO relance.Dispute (Company, EcNo, Tiers, Piece, AmountCents, Reason, SinceDay)
   SELECT N'SOC', N.X, CONCAT(N'C', N.X), N'P', 1, N'', ${DAY} FROM N`,
];
const VALUES = {
  company: 'SOC',
  codes: 'C7|C9',
  ecnos: '7|9|4000',
  today: '2026-03-16',
  sandbox: '0',
  notalive: 'stopped|cancelled',
};
const TEXTS = [
  'read-reminded',
  'read-corrections',
  'read-exclusions',
  'read-disputes',
  'read-reservations',
  'read-deducting',
];
const FOLDER = new URL('../../../src/store/relance/memory/sql/', import.meta.url);

/** Named by the customer, the line or the letter: the company alone names all of them. */
const isOfFew = ({ condition }: TableRead): boolean => /\b(tiers|ecno|dispatchid|id)\b/.test(condition);

describe(`what is remembered of one customer among ${LETTERS} letters`, () => {
  let folder: string;
  let engine: Engine;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relance-memory-'));
    const gateway = await openGateway({ kind: 'embedded', folder });
    await gateway.createDatabase('store');
    const store: SqlDatabase = await gateway.database('store');
    await migrate(store);
    for (const statement of FILL) expect(await store.execute(statement)).toBe(LETTERS);
    await gateway.close();
    const pglite = await PGlite.create({ dataDir: path.join(folder, 'base') });
    await pglite.exec('ANALYZE');
    engine = await new Engine(pglite).start();
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  const readsOf = async (text: string, values: Readonly<Record<string, string>>): Promise<TableRead[]> =>
    (await explain(engine, 'store', text, values)).filter(({ table }) => table !== 'STRING_SPLIT');

  test.each(TEXTS)('is found by %s without the rest of the company', async (name) => {
    const reads = await readsOf(await readFile(new URL(`${name}.sql`, FOLDER), 'utf8'), VALUES);
    expect(reads.length).toBeGreaterThan(2);
    expect(reads.filter((one) => !isOfFew(one))).toEqual([]);
  });

  test('would not be by one condition for all ways of asking', async () => {
    const reads = await readsOf(
      `SELECT d.EcNo AS EcNo FROM relance.Dispute d WHERE d.Company = @company AND (@codes IS NULL
         OR d.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
         OR d.EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|')))`,
      VALUES,
    );
    expect(reads.some((one) => !isOfFew(one))).toBe(true);
  });
});
