import { afterAll, beforeAll, describe, test } from 'vitest';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { describeSageReader } from '../../contracts/sage-reader.ts';
import { describeSageWriter } from '../../contracts/sage-writes/sage-writer.ts';
import { describeSqlDatabase } from '../../contracts/sql-database.ts';
import { describeWholeStore } from '../../contracts/whole-store.ts';
import { benchOver } from '../../sage-writer/bench.ts';
import { SERVER, SKIPPED, sayOtherwise } from './connection.ts';
import { addRecordLocks } from './record-locks.ts';
import { openThrowAway, type ThrowAway } from './throw-away.ts';

/** Bases on the server, until closed. */
async function openServer(): Promise<ThrowAway & { readonly close: () => Promise<void> }> {
  const gateway = await openGateway({ kind: 'mssql' });
  const bases = await openThrowAway(gateway, SERVER ?? '', addRecordLocks);
  const close = async (): Promise<void> => {
    await bases.drop();
    await gateway.close();
  };
  return { ...bases, close };
}

if (SERVER === null) {
  test.skip(`SQL Server keeps the contracts of the database, the Sage reader, the Sage writer and the store${SKIPPED}`, () =>
    undefined);
} else {
  describeSqlDatabase(
    'SQL Server',
    async () => {
      const server = await openServer();
      return { db: await server.open('contract'), close: server.close };
    },
    sayOtherwise,
  );

  describeSageReader('SQL Server', async () => {
    const server = await openServer();
    let made = 0;
    return { makeDatabase: () => server.open(`sage${++made}`), close: server.close };
  });

  describeSageWriter('SQL Server', async () => {
    const server = await openServer();
    return benchOver(await server.open('written'), server.close);
  });

  describe('one store for all its suites, as in production', () => {
    let server: Awaited<ReturnType<typeof openServer>>;
    beforeAll(async () => {
      server = await openServer();
      await migrate(await server.open('store'));
    });
    afterAll(() => server.close());

    describeWholeStore('SQL Server', async () => openStore(await server.open('store')));
  });
}
