import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { statusStore } from '../../../src/store/status/status-store.ts';
import { describeStatusStore } from '../../contracts/status/status-store.ts';
import { openFakeStatus } from '../../fakes/status/fake-status.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeStatusStore('the embedded engine', async () => statusStore(await gateway.database('store')));
describeStatusStore('the fake', async () => openFakeStatus());
