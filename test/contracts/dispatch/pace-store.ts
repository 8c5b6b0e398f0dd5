import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { paceOf } from '../../../src/domain/dispatch/pace.ts';
import { approveOne, later, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const LIMITS = { atOnce: 4, perMinute: 3, recipientsPerDay: 6, outsidePerDay: 1_000 };
let mailboxes = 0;
let hours = 1_000;

/** What every store answers of what left which mailbox. */
export function describePaceStore(name: string, open: OpenStore): void {
  describe(`the pace of mailboxes in ${name}`, () => {
    let store: Store;
    let mailbox: string;
    let now: Date;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      mailboxes += 1;
      hours += 48;
      mailbox = `relances${mailboxes}@essai.example`;
      now = later(hours * 3_600_000);
    });
    const at = (ms: number) => new Date(now.getTime() + ms);
    const leave = (ms: number, recipients = 1, id = `${mailbox}-${ms}`) => {
      const leaving = { dispatchId: id.slice(0, 40), mailbox, load: { recipients, outside: recipients }, on: TODAY };
      return store.writer.takeDeparture(leaving, [mailbox], LIMITS, at(ms));
    };
    const pace = async (ms: number) => paceOf(await store.writer.readPace([mailbox], at(ms)), mailbox);

    test('what leaves is counted for its minute and its day, and what is over a limit is told when to ask again', async () => {
      expect([await leave(0), await leave(10), await leave(20, 2)]).toEqual([null, null, null]);
      expect(await pace(30)).toEqual({
        ...{ mailbox, inHand: 0, unsentInHand: 0, minute: [at(0), at(10), at(20)] },
        ...{ recipients: 4, outside: 4, oldest: at(0), pausedUntil: null },
      });
      expect(await leave(30)).toEqual(at(60_500));
      expect(await leave(60_500, 2)).toBeNull();
      expect(await leave(200_000)).toEqual(at(24 * 3_600_000 + 500));
      expect(await leave(24 * 3_600_000 + 500, 1)).toBeNull();
      expect(await pace(25 * 3_600_000)).toMatchObject({ minute: [], recipients: 1 });
    });

    test('of ten that ask at once no more leave than may', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => leave(0, 1, `${mailbox}-${index}`)));
      expect(answers.filter((answer) => answer === null)).toHaveLength(3);
      expect((await pace(1)).minute).toHaveLength(3);
    });

    test('a mailbox waits until the latest instant that it was asked for, and alone', async () => {
      await store.writer.pauseSending(mailbox, at(60_000));
      await store.writer.pauseSending(mailbox, at(30_000));
      expect(await leave(10)).toEqual(at(60_000));
      expect((await pace(10)).pausedUntil).toEqual(at(60_000));
      expect((await store.writer.readPace(['other@essai.example'], at(10))).mailboxes[0]?.pausedUntil).toBeNull();
      expect(await leave(60_000)).toBeNull();
    });

    test('where all were asked to wait, every mailbox does', async () => {
      await store.writer.pauseSending('all', at(5_000));
      expect(await leave(0)).toEqual(at(5_000));
      expect(await leave(5_000)).toBeNull();
    });

    test('letters of a day are counted once each', async () => {
      const company = newCompany();
      const { id } = await approveOne(store, company, [1]);
      await leave(0, 1, id);
      await leave(1, 1, id);
      expect(await store.writer.countDepartures(mailbox, TODAY)).toBe(1);
      expect(await store.writer.countDepartures(mailbox, day('2026-03-17'))).toBe(0);
    });
  });
}
