import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { SqlFault } from '../../src/platform/sql/fault.ts';
import { listMigrations, migrate, missingMigrations, readStatements } from '../../src/store/migrate.ts';
import { openStore, StoreBehind } from '../../src/store/open-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const FILES = readdirSync(new URL('../../src/store/migrations/', import.meta.url)).sort();

describe('migrations', () => {
  let gateway: SqlGateway;
  let database: SqlDatabase;
  let count = 0;
  beforeAll(async () => {
    gateway = await openTestGateway();
  });
  afterAll(() => gateway.close());
  beforeEach(async () => {
    count += 1;
    await gateway.createDatabase(`store${count}`);
    database = await gateway.database(`store${count}`);
  });

  test('an empty base gets all of them in order, and none the second time', async () => {
    expect(await missingMigrations(database)).toEqual(FILES);
    expect(await migrate(database)).toEqual(FILES);
    expect(await migrate(database)).toEqual([]);
    expect(await missingMigrations(database)).toEqual([]);
  });

  test('two processes starting at once bring it up once', async () => {
    const [one, two] = await Promise.all([migrate(database), migrate(database)]);
    expect([...one, ...two].sort()).toEqual(FILES);
    expect((await database.query('SELECT Name FROM relance.Migration')).length).toBe(FILES.length);
  });

  test('a base that had some gets the rest', async () => {
    await migrate(database);
    await database.execute('DROP TABLE relance.History');
    await database.execute("DELETE FROM relance.Migration WHERE Name = '0004-history.sql'");
    expect(await migrate(database)).toEqual(['0004-history.sql']);
  });

  test('facts of before that DMPs counted invoices keep their figures, by instalment, until they are decided anew', async () => {
    const [later] = FILES.filter((name) => name.startsWith('0040'));
    await makeAsBefore(later ?? '');
    await database.execute(
      `INSERT INTO relance.DatasetCompany (Company, Name, Currency, State, AsOf, StartedAt, TiersTotal, TiersDone)
       VALUES (N'A', N'A', N'EUR', N'fresh', '20260302', '20260302', 1, 1)`,
    );
    await database.execute(
      `INSERT INTO relance.InvoiceFact (Company, Tiers, EcNo, Piece, IssueDay, DueDay, PaidDay, State, AmountCents, LeftCents,
         DaysToPay, DaysPastDue, AmountCentsDays, AsOf)
       VALUES (N'A', N'T', 1, N'FA1', '20260101', '20260131', '20260211', N'paid', 10000, 0, 41, 11, 410000, '20260302'),
         (N'A', N'T', 2, N'FA1', '20260101', NULL, NULL, N'open', 5000, 5000, NULL, NULL, NULL, '20260302')`,
    );
    for (const statement of readStatements(later ?? '')) await database.execute(statement);
    const facts = 'State, LostAmount, PaidAmount, PaidAfterDays, PaidPastDueDays, PaidAmountDays';
    expect(await database.query(`SELECT ${facts} FROM pbi.FactInvoice ORDER BY InvoiceKey`)).toMatchObject([
      { State: 'paid', LostAmount: 0, PaidAmount: 100, PaidAfterDays: 41, PaidPastDueDays: 11, PaidAmountDays: 4_100 },
      { State: 'open', LostAmount: 0, PaidAmount: null, PaidAfterDays: null, PaidAmountDays: null },
    ]);
    expect(await database.query('SELECT DmpBy FROM pbi.DimCompany')).toEqual([{ DmpBy: 'instalment' }]);
  });

  test('reminders of before that collectors were told apart by company keep their collector, once in each', async () => {
    const [later] = FILES.filter((name) => name.startsWith('0078'));
    await makeAsBefore(later ?? '');
    await database.execute(
      `INSERT INTO relance.ReminderFact (Company, Tiers, DispatchId, SentDay, LevelRank, CollectorId, CollectorName, ItemCount)
       VALUES (N'A', N'T', N'd1', '20260301', 1, N'p1', N'Adèle', 1), (N'A', N'U', N'd2', '20260302', 1, N'p1', N'Adèle', 1),
         (N'B', N'T', N'd3', '20260301', 1, N'p1', N'Adèle', 1), (N'B', N'T', N'd4', '20260301', 1, N'p2', N'Bruno', 1)`,
    );
    for (const statement of readStatements(later ?? '')) await database.execute(statement);
    expect(
      await database.query('SELECT CollectorKey, Company, Name FROM pbi.DimCollector ORDER BY CollectorKey'),
    ).toEqual([
      { CollectorKey: 'A|p1', Company: 'A', Name: 'Adèle' },
      { CollectorKey: 'B|p1', Company: 'B', Name: 'Adèle' },
      { CollectorKey: 'B|p2', Company: 'B', Name: 'Bruno' },
    ]);
    expect(await database.query('SELECT DispatchId, CollectorKey FROM pbi.FactReminder ORDER BY DispatchId')).toEqual([
      { DispatchId: 'd1', CollectorKey: 'A|p1' },
      { DispatchId: 'd2', CollectorKey: 'A|p1' },
      { DispatchId: 'd3', CollectorKey: 'B|p1' },
      { DispatchId: 'd4', CollectorKey: 'B|p2' },
    ]);
  });

  test('facts of before that lines were kept say that they are unknown, and that no reconciliation is', async () => {
    const [later] = FILES.filter((name) => name.startsWith('0079'));
    await makeAsBefore(later ?? '');
    await database.execute(
      `INSERT INTO relance.DatasetCompany (Company, Name, Currency, State, AsOf, StartedAt, TiersTotal, TiersDone, ReconciledOn)
       VALUES (N'A', N'A', N'EUR', N'fresh', '20260302', '20260302', 1, 1, '20260302')`,
    );
    await database.execute(
      `INSERT INTO relance.DatasetSeen (Company, Tiers, Seen, AsOf, Moves, InvoiceCount, InvoiceCents)
       VALUES (N'A', N'T', N'b/1 2/0', '20260302', 0, 1, 100)`,
    );
    for (const statement of readStatements(later ?? '')) await database.execute(statement);
    expect(await database.query('SELECT Seen, Content FROM relance.DatasetSeen')).toEqual([
      { Seen: 'b/1 2/0', Content: '' },
    ]);
    const kept = 'ReconciledAt, ReconciledTiers, ReconciledFound';
    expect(await database.query(`SELECT ${kept} FROM relance.DatasetCompany`)).toEqual([
      { ReconciledAt: null, ReconciledTiers: null, ReconciledFound: null },
    ]);
  });

  async function makeAsBefore(later: string): Promise<void> {
    for (const statement of ['CREATE SCHEMA relance', 'CREATE SCHEMA pbi']) await database.execute(statement);
    for (const name of FILES.filter((one) => one < later)) {
      for (const statement of readStatements(name)) await database.execute(statement);
    }
  }

  test('a migration that fails leaves nothing of itself and says why', async () => {
    await migrate(database);
    await database.execute("DELETE FROM relance.Migration WHERE Name = '0004-history.sql'");
    await expect(migrate(database)).rejects.toThrow(SqlFault);
    expect(await missingMigrations(database)).toEqual(['0004-history.sql']);
  });

  test('the store does not open over a base that is behind, and says what to run', async () => {
    await expect(openStore(database)).rejects.toThrow(StoreBehind);
    await migrate(database);
    await database.execute("DELETE FROM relance.Migration WHERE Name = '0005-conversations.sql'");
    await expect(openStore(database)).rejects.toThrow(/0005-conversations\.sql.*npm run migrate/);
  });

  test.each(listMigrations())('%s has one statement between two GO', (name) => {
    const statements = readStatements(name);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement.match(/^(CREATE|ALTER|DROP|INSERT|UPDATE) /gm)).toHaveLength(1);
    }
  });

  test('a base that cannot be reached is not taken for an empty one', async () => {
    const broken = { ...database, query: () => Promise.reject(new SqlFault('gone', 'connection', 0)) };
    await expect(migrate(broken as SqlDatabase)).rejects.toThrow('gone');
  });
});
