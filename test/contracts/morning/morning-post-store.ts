import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Day, day } from '../../../src/domain/day.ts';
import { later, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const CHANNEL = '19:matin@thread.tacv2';
const TODAY = day('2026-03-16');
const TOMORROW = day('2026-03-17');

/** What every store of morning posts answers. */
export function describeMorningPostStore(name: string, open: OpenStore): void {
  describe(`morning posts in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const claim = (owner: string, { ms = 0, on = TODAY, in: place = CHANNEL } = {}) =>
      store.writer.claimMorningPost(company, place, on, owner, later(ms), LEASE_MS);
    const finish = (owner: string, to: 'sent' | 'quiet' | 'unknown' | 'released', on: Day = TODAY) =>
      store.writer.finishMorningPost(company, CHANNEL, on, owner, to, later(1));
    const last = (on: Day = TOMORROW) => store.writer.lastMorningPost(company, CHANNEL, on);

    test('of ten instances that claim a post at once, one sends it', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, (_, at) => claim(`w${at}`)));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    test('another conversation, another day and another company each have their own', async () => {
      expect(await claim('one')).toBe(true);
      expect(await claim('one', { in: 'a:autre' })).toBe(true);
      expect(await claim('one', { on: TOMORROW })).toBe(true);
      company = newCompany();
      expect(await claim('one')).toBe(true);
    });

    test.each(['sent', 'quiet', 'unknown'] as const)('one that was %s is not claimed again that day', async (to) => {
      await claim('one');
      await finish('one', to);
      expect(await claim('one', { ms: 2 })).toBe(false);
      expect(await claim('two', { ms: 10 * LEASE_MS })).toBe(false);
      expect(await last()).toBe(TODAY);
    });

    test('one that was released is claimed again, by one', async () => {
      await claim('one');
      await finish('one', 'released');
      expect(await last()).toBeNull();
      const answers = await Promise.all(['two', 'three', 'four'].map((owner) => claim(owner, { ms: 2 })));
      expect(answers.filter(Boolean)).toHaveLength(1);
    });

    test('one that a dead process was posting may have left: it is not sent again, and counts as a post', async () => {
      await claim('one');
      expect(await claim('two', { ms: LEASE_MS - 1 })).toBe(false);
      expect(await claim('two', { ms: LEASE_MS })).toBe(false);
      await finish('one', 'released');
      expect(await claim('two', { ms: LEASE_MS + 1 })).toBe(false);
      expect(await last()).toBe(TODAY);
    });

    test('one left under way on an earlier day counts as a post too', async () => {
      await claim('one');
      expect(await last()).toBe(TODAY);
      expect(await claim('two', { ms: 86_400_000, on: TOMORROW })).toBe(true);
      await finish('one', 'released');
      expect(await last()).toBe(TODAY);
    });

    test('only who has it finishes it', async () => {
      await claim('one');
      await finish('two', 'released');
      expect(await claim('two', { ms: 2 })).toBe(false);
    });

    test('the last post is the latest before the day, there; null for the first one', async () => {
      expect(await last()).toBeNull();
      for (const on of ['2026-03-13', '2026-03-12', '2026-03-16']) {
        await claim('one', { on: day(on) });
        await finish('one', 'sent', day(on));
      }
      expect(await last(TODAY)).toBe('2026-03-13');
      expect(await last(day('2026-03-12'))).toBeNull();
      expect(await store.writer.lastMorningPost(company, 'a:autre', TODAY)).toBeNull();
      expect(await store.writer.lastMorningPost(newCompany(), CHANNEL, TODAY)).toBeNull();
    });
  });
}
