import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { statusStore } from '../../../src/store/status/status-store.ts';
import { describeStatusStore } from '../../contracts/status/status-store.ts';
import { openFakeStatus } from '../../fakes/status/fake-status.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { approveOne, CAMILLE, later } from '../samples.ts';

let gateway: SqlGateway;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  await migrate(await gateway.database('store'));
});
afterAll(() => gateway.close());

const openStatus = async () => statusStore(await gateway.database('store'));

describeStatusStore('the embedded engine', openStatus);
describeStatusStore('the fake', async () => openFakeStatus());

test('letters under way are counted by company and state, those that were stopped only lately, those at their end never', async () => {
  const store = await openStore(await gateway.database('store'));
  const status = await openStatus();
  await approveOne(store, 'COUNTED', [41]);
  const stopped = await approveOne(store, 'COUNTED', [42]);
  const cancelled = await approveOne(store, 'COUNTED', [43]);
  await approveOne(store, 'ELSEWHERE', [44]);
  await store.writer.decide(stopped.id, 'approved', 'stopped', {}, CAMILLE, later(60_000));
  await store.writer.decide(cancelled.id, 'approved', 'cancelled', {}, CAMILLE, later(60_000));
  const count = (since: Date) => status.countLettersByState(['COUNTED'], since);
  const approved = { company: 'COUNTED', state: 'approved', letters: 1 };
  expect(await count(later(60_000))).toEqual([approved, { company: 'COUNTED', state: 'stopped', letters: 1 }]);
  expect(await count(later(60_001))).toEqual([approved]);
});
