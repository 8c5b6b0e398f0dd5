import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { describeWholeStore } from '../contracts/whole-store.ts';
import { openTestGateway } from '../helpers/embedded.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeWholeStore('the embedded engine', async () => openStore(await gateway.database('store')));
