import type { SqlSession } from '../../platform/sql/database.ts';
import type { SageRelease } from '../sage-base/release.ts';
import { insertSageRows, type SageValues } from '../sage-base/rows.ts';
import type { SageRows } from './rows.ts';

/** Writes the rows by bulk into a base that has Sage's tables, empty. Throws a `SqlFault`. */
export async function writeSageRows(
  database: Pick<SqlSession, 'bulkInsert'>,
  rows: Partial<SageRows>,
  release: SageRelease,
): Promise<void> {
  for (const [table, values] of Object.entries(rows) as [string, readonly SageValues[]][]) {
    await insertSageRows(database, release, table, values);
  }
}
