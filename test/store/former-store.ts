import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { text } from '../../src/platform/sql/params.ts';
import { listMigrations, readStatements } from '../../src/store/migrate.ts';

const RECORD = 'INSERT INTO relance.Migration (Name, AppliedAt) VALUES (@name, SYSUTCDATETIME())';

/** Brings an empty base up as a build did that had no migration from this one on. */
export async function openFormerStore(database: SqlDatabase, next: string): Promise<void> {
  await database.execute('CREATE SCHEMA relance');
  await database.execute('CREATE SCHEMA pbi');
  await database.execute(
    'CREATE TABLE relance.Migration (Name nvarchar(200) NOT NULL CONSTRAINT one_line_per_migration PRIMARY KEY, AppliedAt datetime2(3) NOT NULL)',
  );
  for (const name of listMigrations().filter((one) => one < next)) {
    for (const statement of readStatements(name)) await database.execute(statement);
    await database.execute(RECORD, { name: text(name, 200) });
  }
}

/** A column as a row of that build had it: an object is kept as JSON. */
type Value = string | number | null | object;

/** Rows as that build wrote them, in words of its tables alone: nothing of what writes them today is asked. */
export async function insertRows(
  database: SqlDatabase,
  table: string,
  rows: readonly Readonly<Record<string, Value>>[],
): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row).join(', ');
    const values = Object.values(row).map(literal).join(', ');
    await database.execute(`INSERT INTO relance.${table} (${columns}) VALUES (${values})`);
  }
}

function literal(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return `N'${written.replaceAll("'", "''")}'`;
}
