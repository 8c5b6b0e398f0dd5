import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeSageWriteStore } from '../contracts/sage-write-store.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeSageWriteStore('the embedded engine', async () => openStore(await gateway.database('store')));
describeSageWriteStore('the fake', async () => openFakeStore());
