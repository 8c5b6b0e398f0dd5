import { createHash } from 'node:crypto';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { sageStatements, sageTables } from './definition.ts';
import type { SageRelease } from './release.ts';

const TABLE = /^CREATE TABLE (\w+) \($/m;
const INDEX_ON = /^CREATE (?:UNIQUE )?INDEX \w+ ON (\w+)/m;

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

/** Adds the tables that an older version did not make, empty; the others keep their rows. */
export async function completeSageBase(database: SqlDatabase, release: SageRelease): Promise<void> {
  await database.transaction(async (session) => {
    const known = new Set(await tablesIn(session));
    for (const statement of sageStatements(release)) {
      const table = (TABLE.exec(statement) ?? INDEX_ON.exec(statement))?.[1];
      if (table !== undefined && !known.has(table)) await session.execute(statement);
    }
  });
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
