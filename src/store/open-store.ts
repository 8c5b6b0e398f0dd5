import type { SqlDatabase } from '../platform/sql/database.ts';
import { missingMigrations } from './migrate.ts';
import { type StoreReader, storeReader } from './store-reader.ts';
import { type StoreWriter, storeWriter } from './store-writer.ts';
import { withDeadlocksRetried } from './transact.ts';

/** The base is behind this version: its migrations are for an administrator, whose login may change tables. */
export class StoreBehind extends Error {
  override readonly name = 'StoreBehind';
  readonly missing: readonly string[];

  constructor(missing: readonly string[]) {
    super(`The store lacks ${missing.join(', ')}: run "npm run migrate"`);
    this.missing = missing;
  }
}

/**
 * Reads and writes of the store, over a base that `migrate` has brought up. Throws StoreBehind when it has not. `sandbox` says
 * whether it is on: its letters count as reminders only then.
 */
export async function openStore(
  database: SqlDatabase,
  now: () => Date = () => new Date(),
  sandbox = true,
): Promise<{ readonly reader: StoreReader; readonly writer: StoreWriter }> {
  const missing = await missingMigrations(database);
  if (missing.length > 0) throw new StoreBehind(missing);
  return { reader: storeReader(database, sandbox), writer: storeWriter(withDeadlocksRetried(database), now) };
}
