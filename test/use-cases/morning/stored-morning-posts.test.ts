import { afterAll, beforeAll } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { describeMorning } from './describe-morning.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

describeMorning('the store of the embedded base', async (now) => {
  const { reader, writer } = await openStore(await gateway.database('store'), now);
  return { ...reader, ...writer };
});
