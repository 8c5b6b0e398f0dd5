import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { lettersAtWork } from '../../../src/store/operation/letters-at-work.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import { approveOne, CAMILLE, later, type Store } from '../samples.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('letters at work, over all companies', () => {
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

  const read = async (at: number) =>
    lettersAtWork(database).readLettersAtWork({ hourAgo: later(at - HOUR), dayAgo: later(at - DAY) });
  const of = async (state: string, at: number) => (await read(at)).filter((one) => one.state === state);

  test('are counted by state, with the oldest and how many are older than a day; what is at its end is not there', async () => {
    const letter = await approveOne(store, 'ONE', [1]);
    const other = await approveOne(store, 'TWO', [1]);
    const over = await approveOne(store, 'ONE', [2]);
    await store.writer.decide(over.id, 'approved', 'cancelled', {}, CAMILLE, later(HOUR));
    const oldest = new Date([letter, other].map(({ since }) => since).sort()[0] ?? '');
    expect(await of('approved', HOUR)).toEqual([
      { state: 'approved', isHeld: false, letters: 2, oldest, olderThanDay: 0 },
    ]);
    expect(await of('approved', DAY + HOUR)).toMatchObject([{ letters: 2, olderThanDay: 2 }]);
    expect(await of('cancelled', HOUR)).toEqual([]);
  });

  test('that were stopped are there for an hour where a step was refused, never where the books went on', async () => {
    const refused = await approveOne(store, 'THREE', [1]);
    const changed = await approveOne(store, 'THREE', [2]);
    await store.writer.decide(refused.id, 'approved', 'stopped', { checkFrom: 'drafting' }, CAMILLE, later(0));
    await store.writer.decide(changed.id, 'approved', 'stopped', {}, CAMILLE, later(0));
    expect(await of('stopped', HOUR)).toMatchObject([{ letters: 1 }]);
    expect(await of('stopped', HOUR + 1)).toEqual([]);
  });

  test('are held while all sending of their company is stopped, unless they left', async () => {
    const left = await approveOne(store, 'FOUR', [1]);
    await approveOne(store, 'FOUR', [2]);
    await store.writer.decide(left.id, 'approved', 'accepted', {}, CAMILLE, later(0));
    await store.writer.stopSending({ company: 'FOUR', by: CAMILLE, at: later(1).toISOString(), reason: 'Essai' });
    expect((await of('approved', HOUR)).filter(({ isHeld }) => isHeld)).toMatchObject([{ letters: 1 }]);
    expect(await of('accepted', HOUR)).toMatchObject([{ isHeld: false, letters: 1 }]);
  });
});
