import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { statusStore } from '../../../src/store/status/status-store.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { approveOne, CAMILLE, later, type Store } from '../samples.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('standing letters, over all companies', () => {
  let gateway: SqlGateway;
  let database: SqlDatabase;
  let store: Store;
  beforeAll(async () => {
    gateway = await openTestGateway('store');
    database = await gateway.database('store');
    await migrate(database);
    store = await openStore(database);
  });
  afterAll(() => gateway.close());
  beforeEach(() => database.execute('DELETE FROM relance.SendingStop'));

  const of = async (company: string, state: string, at: number) => {
    const since = { hourAgo: later(at - HOUR), dayAgo: later(at - DAY), stoppedSince: later(at - 7 * DAY) };
    const { letters } = await statusStore(database).readStanding(since);
    return letters.filter((one) => one.company === company && one.state === state);
  };

  test('are counted by company and state, with the oldest and how many are older than a day; what is at its end is not there', async () => {
    const letter = await approveOne(store, 'ONE', [1]);
    const other = await approveOne(store, 'ONE', [2]);
    await approveOne(store, 'TWO', [1]);
    const over = await approveOne(store, 'ONE', [3]);
    await store.writer.decide(over.id, 'approved', 'cancelled', {}, CAMILLE, later(HOUR));
    const oldest = new Date([letter, other].map(({ since }) => since).sort()[0] ?? '');
    expect(await of('ONE', 'approved', HOUR)).toEqual([
      {
        ...{ company: 'ONE', state: 'approved', isHeld: false, letters: 2, oldest },
        ...{ olderThanDay: 0, refusedLastHour: 0 },
      },
    ]);
    expect(await of('ONE', 'approved', DAY + HOUR)).toMatchObject([{ letters: 2, olderThanDay: 2 }]);
    expect(await of('TWO', 'approved', HOUR)).toMatchObject([{ letters: 1 }]);
    expect(await of('ONE', 'cancelled', HOUR)).toEqual([]);
  });

  test('that were stopped are there for seven days, and for an hour as refused, never where the books went on', async () => {
    const refused = await approveOne(store, 'THREE', [1]);
    const changed = await approveOne(store, 'THREE', [2]);
    await store.writer.decide(refused.id, 'approved', 'stopped', { checkFrom: 'drafting' }, CAMILLE, later(0));
    await store.writer.decide(changed.id, 'approved', 'stopped', {}, CAMILLE, later(0));
    expect(await of('THREE', 'stopped', HOUR)).toMatchObject([{ letters: 2, refusedLastHour: 1 }]);
    expect(await of('THREE', 'stopped', HOUR + 1)).toMatchObject([{ letters: 2, refusedLastHour: 0 }]);
    expect(await of('THREE', 'stopped', 7 * DAY)).toMatchObject([{ letters: 2 }]);
    expect(await of('THREE', 'stopped', 7 * DAY + 1)).toEqual([]);
  });

  test('are held while all sending of their company is stopped, unless they left', async () => {
    const left = await approveOne(store, 'FOUR', [1]);
    await approveOne(store, 'FOUR', [2]);
    await store.writer.decide(left.id, 'approved', 'accepted', {}, CAMILLE, later(0));
    await store.writer.stopSending({ company: 'FOUR', by: CAMILLE, at: later(1).toISOString(), reason: 'Essai' });
    expect(await of('FOUR', 'approved', HOUR)).toMatchObject([{ isHeld: true, letters: 1 }]);
    expect(await of('FOUR', 'accepted', HOUR)).toMatchObject([{ isHeld: false, letters: 1 }]);
  });
});
