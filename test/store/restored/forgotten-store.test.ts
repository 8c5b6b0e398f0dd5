import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { forgottenStore } from '../../../src/store/restored/forgotten-store.ts';
import { describeForgottenStore } from '../../contracts/restored/forgotten-store.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { fakeForgotten } from '../../fakes/restored/fake-restored.ts';
import { openTestGateway } from '../../helpers/embedded.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeForgottenStore('the embedded engine', async () => {
  const database = await gateway.database('store');
  return { store: await openStore(database), forgotten: forgottenStore(database) };
});
describeForgottenStore('the fake', async () => {
  const { reader, writer, state } = openFakeStore();
  return { store: { reader, writer }, forgotten: fakeForgotten(state) };
});
