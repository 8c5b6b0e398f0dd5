import { createHash } from 'node:crypto';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { sageStatements, sageTables } from './definition.ts';
import type { SageRelease } from './release.ts';

const TABLE = /^CREATE TABLE (\w+) \($/m;
const INDEX = /^CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+)/m;
const COMPUTED = /^ {2}(\w+) (AS \(.*\)),(?: -- .*)?$/gm;

/** Changes with every change of a table: a base made with another shape is not read as if it had this one. */
export const sageShape = (release: SageRelease): string =>
  createHash('sha256').update(sageStatements(release).join('\n')).digest('hex').slice(0, 16);

/** Leaves the Sage tables of the release, all empty, whatever tables of Sage there were. */
export async function remakeSageBase(session: SqlSession, release: SageRelease): Promise<void> {
  const known = await tablesIn(session);
  const ours = new Set([...sageTables('new').keys(), ...sageTables('old').keys()]);
  for (const table of known) if (ours.has(table)) await session.execute(`DROP TABLE ${table}`);
  for (const statement of sageStatements(release)) await session.execute(statement);
}

/**
 * Adds what an older version did not make: tables, empty, and to the others the keys that Sage computes, with the indexes on
 * them. Rows are kept.
 */
export async function completeSageBase(database: SqlDatabase, release: SageRelease): Promise<void> {
  await database.transaction(async (session) => {
    const known = new Set(await tablesIn(session));
    const behind = new Set<string>();
    for (const statement of sageStatements(release)) {
      const table = TABLE.exec(statement)?.[1];
      if (table === undefined) await completeIndex(session, statement, (of) => !known.has(of) || behind.has(of));
      else if (!known.has(table)) await session.execute(statement);
      else if (await completeKeys(session, table, statement)) behind.add(table);
    }
  });
}

/** Whether a computed column was missing. */
async function completeKeys(session: SqlSession, table: string, statement: string): Promise<boolean> {
  const rows = await session.query<{ readonly Name: string }>(
    'SELECT COLUMN_NAME AS Name FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = @table',
    { table: { type: { name: 'nvarchar', length: 128 }, value: table } },
  );
  const present = new Set(rows.map(({ Name }) => Name.trim().toUpperCase()));
  const missing = [...statement.matchAll(COMPUTED)].filter(([, name = '']) => !present.has(name.toUpperCase()));
  for (const [, name, computation] of missing) await session.execute(`ALTER TABLE ${table} ADD ${name} ${computation}`);
  return missing.length > 0;
}

/** An index of the same name on other columns makes room. */
async function completeIndex(
  session: SqlSession,
  statement: string,
  isWanted: (table: string) => boolean,
): Promise<void> {
  const [, name, table] = INDEX.exec(statement) ?? [];
  if (table === undefined || !isWanted(table)) return;
  await session.execute(`DROP INDEX IF EXISTS ${name} ON ${table}`);
  await session.execute(statement);
}

async function tablesIn(session: SqlSession): Promise<readonly string[]> {
  const rows = await session.query<{ readonly Name: string }>(
    "SELECT TABLE_NAME AS Name FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'",
  );
  const byUpper = new Map(
    [...sageTables('new').keys(), ...sageTables('old').keys()].map((name) => [name.toUpperCase(), name]),
  );
  return rows.map(({ Name }) => byUpper.get(Name.trim().toUpperCase()) ?? Name.trim());
}
