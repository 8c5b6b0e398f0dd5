import { afterAll, expect, test } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { openGateway } from '../../src/platform/sql/gateway.ts';

let gateway: SqlGateway;
afterAll(() => gateway.close());

test('a server that does not answer is a connection fault that tells no password', async () => {
  gateway = await openGateway({ kind: 'mssql' });
  const target = {
    connectionString:
      'Server=127.0.0.1,1;Database=BIJOU;User Id=relance;Password=s3cret;Encrypt=false;Connect Timeout=2',
  };
  const fault = await gateway.database(target).catch((error: Error) => error);
  expect(fault).toMatchObject({ name: 'SqlFault', kind: 'connection' });
  expect((fault as Error).message).not.toContain('s3cret');
});

test('a server takes a connection string, and makes no database', async () => {
  await expect(gateway.database('BIJOU')).rejects.toMatchObject({ name: 'SqlFault' });
  await expect(gateway.createDatabase('BIJOU')).rejects.toMatchObject({ name: 'SqlFault' });
});
