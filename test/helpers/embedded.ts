import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';

/** An embedded engine in memory with these databases, empty. One per test file: opening costs about a second. */
export async function openTestGateway(...databases: string[]): Promise<SqlGateway> {
  const gateway = await openGateway({ kind: 'embedded', thread: 'this' });
  for (const name of databases) await gateway.createDatabase(name);
  return gateway;
}
