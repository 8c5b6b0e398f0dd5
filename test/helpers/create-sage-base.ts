import { sageStatements } from '../../src/demo/sage-base/definition.ts';
import type { SageRelease } from '../../src/demo/sage-base/release.ts';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';

/** Makes the Sage tables in an empty database, all or none. Throws a `SqlFault` where they exist. */
export async function createSageBase(database: SqlDatabase, release: SageRelease): Promise<void> {
  await database.transaction(async (session) => {
    for (const statement of sageStatements(release)) await session.execute(statement);
  });
}
