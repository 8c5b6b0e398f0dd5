import { readdirSync, readFileSync } from 'node:fs';
import type { SqlDatabase } from '../platform/sql/database.ts';
import { SqlFault } from '../platform/sql/fault.ts';
import { text } from '../platform/sql/params.ts';
import { nameText } from '../platform/sql/text-names.ts';
import { transact } from './transact.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const UNKNOWN_TABLE = 208;

const CREATE_SCHEMA = 'CREATE SCHEMA relance';
const CREATE_REPORT_SCHEMA = 'CREATE SCHEMA pbi';
const CREATE_TABLE = `CREATE TABLE relance.Migration (
  Name nvarchar(200) NOT NULL CONSTRAINT one_line_per_migration PRIMARY KEY,
  AppliedAt datetime2(3) NOT NULL
)`;
const READ_APPLIED = nameText('SELECT Name FROM relance.Migration ORDER BY Name', 'store/migrations');
const INSERT_APPLIED = 'INSERT INTO relance.Migration (Name, AppliedAt) VALUES (@name, SYSUTCDATETIME())';

/**
 * Brings the schema `relance` of a database up. Answers the names applied by this call, in order: none when all were there.
 * Safe when two processes start at once: each migration begins by taking its name, which only one of them can.
 */
export async function migrate(database: SqlDatabase): Promise<string[]> {
  const known = await readOrCreateApplied(database);
  const applied: string[] = [];
  const missing = listMigrations().filter((name) => !known.has(name));
  // Often there already, made by an administrator: if it is not after this, the first view says so.
  if (missing.length > 0) await faultOf(database.execute(CREATE_REPORT_SCHEMA));
  for (const name of missing) {
    if (await applyOnce(database, name)) applied.push(name);
  }
  return applied;
}

/** Names of the migrations that the base has not had; all of them where there is no store yet. */
export async function missingMigrations(database: SqlDatabase): Promise<string[]> {
  const known = await readApplied(database);
  return listMigrations().filter((name) => !known?.has(name));
}

/** Names of the migration files, in the order in which they apply. */
export const listMigrations = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort();

/** The statements of a migration. */
export const readStatements = (name: string): string[] => splitStatements(readMigration(name));

/** The whole text of a migration. */
export const readMigration = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

/** The statements of such a text: `GO` stands alone on a line between two of them, as in SSMS. */
export const splitStatements = (migration: string): string[] =>
  migration
    .split(/^[ \t]*GO[ \t]*\r?$/im)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

async function readOrCreateApplied(database: SqlDatabase): Promise<Set<string>> {
  const known = await readApplied(database);
  if (known !== null) return known;
  // Another process may create them at the same moment: what counts is that they are there afterwards.
  const schemaFault = await faultOf(database.execute(CREATE_SCHEMA));
  const tableFault = await faultOf(database.execute(CREATE_TABLE));
  const created = await readApplied(database);
  if (created !== null) return created;
  throw tableFault ?? schemaFault ?? new Error('The table relance.Migration could not be created');
}

async function readApplied(database: SqlDatabase): Promise<Set<string> | null> {
  try {
    const rows = await database.query<{ Name: string }>(READ_APPLIED);
    return new Set(rows.map((row) => row.Name));
  } catch (error) {
    if (error instanceof SqlFault && error.number === UNKNOWN_TABLE) return null;
    throw error;
  }
}

async function faultOf(work: Promise<unknown>): Promise<SqlFault | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof SqlFault) return error;
    throw error;
  }
}

async function applyOnce(database: SqlDatabase, name: string): Promise<boolean> {
  try {
    await transact(database, async (session) => {
      await session.execute(INSERT_APPLIED, { name: text(name, 200) });
      for (const statement of readStatements(name)) await session.execute(statement);
    });
    return true;
  } catch (error) {
    const isTaken = error instanceof SqlFault && error.kind === 'duplicate' && (await readApplied(database))?.has(name);
    if (isTaken === true) return false;
    throw error;
  }
}
