import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerUpgradeCheck } from '../../src/assemble/upgrade-check.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { checkUpgrade } from '../../src/store/check-upgrade.ts';
import { listMigrations, migrate, missingMigrations, readStatements } from '../../src/store/migrate.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const CHANGED = '0079-reconciled-lines.sql';
const FAILING = '0004-history.sql';

describe('before an upgrade', () => {
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

  test('of a base without a store, all migrations are pending and touch no row', async () => {
    const pending = await checkUpgrade(database, { rehearse: false });
    expect(pending.map(({ name }) => name)).toEqual(listMigrations());
    expect(pending.flatMap(({ touches, tookMs }) => [...touches, ...(tookMs === null ? [] : [tookMs])])).toEqual([]);
  });

  test('of one that is up to date, none is', async () => {
    await migrate(database);
    expect(await checkUpgrade(database, { rehearse: true })).toEqual([]);
    expect((await answerUpgradeCheck(database, [])).output).toBe('Nothing to apply');
  });

  test('what holds rows and would be changed is named with how many', async () => {
    await makeAsBefore();
    const [first] = await checkUpgrade(database, { rehearse: false });
    expect(first).toMatchObject({ name: CHANGED, touches: [{ table: 'relance.DatasetSeen', rows: 2 }] });
  });

  test('rehearsed, each is timed and nothing stays', async () => {
    await makeAsBefore();
    const before = await missingMigrations(database);
    const pending = await checkUpgrade(database, { rehearse: true });
    expect(pending.map(({ name, tookMs }) => [name, tookMs !== null && tookMs > 0])).toEqual(
      before.map((name) => [name, true]),
    );
    expect(await missingMigrations(database)).toEqual(before);
    // What was taken back applies.
    expect(await migrate(database)).toEqual(before);
  });

  test('one that would fail is named, and nothing stays', async () => {
    await migrate(database);
    await database.execute(`DELETE FROM relance.Migration WHERE Name = '${FAILING}'`);
    await expect(checkUpgrade(database, { rehearse: true })).rejects.toThrow(`The migration ${FAILING} would fail`);
    expect(await missingMigrations(database)).toEqual([FAILING]);
  });

  test('it is said in lines, or as JSON; an option that is not known is refused', async () => {
    expect((await answerUpgradeCheck(database, ['--rehearse'])).output).toMatch(
      /^0001-drafts\.sql\n[\s\S]+Nothing was changed/,
    );
    await makeAsBefore();
    const said = await answerUpgradeCheck(database, ['--rehearse']);
    expect(said.output).toMatch(/^0079-reconciled-lines\.sql {2}over relance\.DatasetSeen \(2 rows\) {2}\d+\.\d s\n/);
    expect(said.output).toMatch(
      /All of it took \d+\.\d s, the longest \(\d{4}-[a-z0-9-]+\.sql\) \d+\.\d s; it was taken back\.$/,
    );
    expect(JSON.parse((await answerUpgradeCheck(database, ['--json'])).output).pending).toHaveLength(
      listMigrations().filter((name) => name >= CHANGED).length,
    );
    expect(await answerUpgradeCheck(database, ['--now'])).toMatchObject({ exitCode: 2 });
  });

  /** A store that lacks all from CHANGED on, with two customers of a dataset. */
  async function makeAsBefore(): Promise<void> {
    for (const schema of ['relance', 'pbi']) await database.execute(`CREATE SCHEMA ${schema}`);
    await database.execute(
      'CREATE TABLE relance.Migration (Name nvarchar(200) NOT NULL PRIMARY KEY, AppliedAt datetime2(3) NOT NULL)',
    );
    for (const name of listMigrations().filter((one) => one < CHANGED)) {
      for (const statement of readStatements(name)) await database.execute(statement);
      await database.execute(`INSERT INTO relance.Migration (Name, AppliedAt) VALUES (N'${name}', SYSUTCDATETIME())`);
    }
    await database.execute(
      `INSERT INTO relance.DatasetSeen (Company, Tiers, Seen, AsOf, Moves, InvoiceCount, InvoiceCents)
       VALUES (N'A', N'T', N'', '20260302', 0, 1, 100), (N'A', N'U', N'', '20260302', 0, 1, 100)`,
    );
  }
});
