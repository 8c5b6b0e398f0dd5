import { performance } from 'node:perf_hooks';
import { countRows } from '../platform/sql/count-rows.ts';
import type { SqlDatabase, SqlSession } from '../platform/sql/database.ts';
import { listMigrations, missingMigrations, readStatements } from './migrate.ts';

/** A migration that would run. */
export interface PendingMigration {
  readonly name: string;
  /** Tables that hold rows already and that it changes, with how many. */
  readonly touches: readonly { readonly table: string; readonly rows: number }[];
  /** How long it took when it was tried and taken back; null: not tried. */
  readonly tookMs: number | null;
}

const TOUCHED = /\b(?:ALTER TABLE|UPDATE|INSERT INTO|DELETE FROM|DROP TABLE|INDEX\s+\w+\s+ON)\s+(relance\.\w+)/gi;
const MADE = /\bCREATE TABLE\s+(relance\.\w+)/gi;

/**
 * What `migrate` would do to a store. `rehearse`: does it in one transaction that is taken back, timing each, so that nothing
 * stays; tables are locked meanwhile, so that it is for a copy, or for an hour without people. A migration that fails is an error that
 * names it. Of a base without a store all migrations are
 * pending, none touches a row, and there is nothing to time.
 */
export async function checkUpgrade(
  database: SqlDatabase,
  { rehearse }: { readonly rehearse: boolean },
): Promise<readonly PendingMigration[]> {
  const names = await missingMigrations(database);
  const made = new Set(names.flatMap((name) => tablesIn(name, MADE)));
  const tables = [...new Set(names.flatMap((name) => tablesIn(name, TOUCHED)))].filter((table) => !made.has(table));
  const rows = await countRows(database, tables);
  const isNew = names.length === listMigrations().length;
  const took = rehearse && names.length > 0 && !isNew ? await timeAll(database, names) : new Map<string, number>();
  return names.map((name) => ({
    name,
    touches: [...new Set(tablesIn(name, TOUCHED))].flatMap((table) => {
      const count = rows.get(table) ?? 0;
      return count > 0 ? [{ table, rows: count }] : [];
    }),
    tookMs: took.get(name) ?? null,
  }));
}

const tablesIn = (name: string, shape: RegExp): readonly string[] =>
  readStatements(name).flatMap((statement) => [...statement.matchAll(shape)].map(([, table = '']) => table));

class TakenBack extends Error {}

async function timeAll(database: SqlDatabase, names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const took = new Map<string, number>();
  try {
    await database.transaction(async (session) => {
      for (const name of names) took.set(name, await timeOne(session, name));
      // Whatever was done is undone by this.
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return took;
}

async function timeOne(session: SqlSession, name: string): Promise<number> {
  const start = performance.now();
  try {
    for (const statement of readStatements(name)) await session.execute(statement);
  } catch (error) {
    throw new Error(`The migration ${name} would fail`, { cause: error });
  }
  return performance.now() - start;
}
