import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { text } from '../../src/platform/sql/params.ts';
import { listMigrations, readStatements } from '../../src/store/migrate.ts';

/** A store as the build before a migration left it. */
export async function openFormerStore(database: SqlDatabase, before: string): Promise<void> {
  await database.execute('CREATE SCHEMA relance');
  await database.execute('CREATE SCHEMA pbi');
  await database.execute(
    'CREATE TABLE relance.Migration (Name nvarchar(200) NOT NULL CONSTRAINT one_line_per_migration PRIMARY KEY, AppliedAt datetime2(3) NOT NULL)',
  );
  for (const name of listMigrations().filter((one) => one < before)) {
    for (const statement of readStatements(name)) await database.execute(statement);
    const params = { name: text(name, 200) };
    await database.execute('INSERT INTO relance.Migration (Name, AppliedAt) VALUES (@name, SYSUTCDATETIME())', params);
  }
}
