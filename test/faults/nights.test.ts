import { describe, expect, test } from 'vitest';
import { makePromise } from '../../src/use-cases/recovery/promises/make-promise.ts';
import { anInvoice } from '../builders/entry.ts';
import { openFakeStore } from '../fakes/fake-store.ts';
import { SOPHIE } from '../use-cases/bench/people.ts';
import { type MorningBench, openMorning, pass } from '../use-cases/morning/morning-bench.ts';
import { openMatterDesk } from '../use-cases/recovery/matter-desk.ts';

const TEN_MINUTES = 600_000;
const HOUR = 3_600_000;

const openStore = async () => {
  const { reader, writer } = openFakeStore();
  return { ...reader, ...writer };
};

/** Passes all through these hours, something new being late all the time; the instants at which a post left. */
async function live(bench: MorningBench, hours: number): Promise<readonly string[]> {
  const posts: string[] = [];
  for (let at = 0; at < hours * 6; at += 1) {
    if ((await pass(bench)) > 0) posts.push(bench.clock.now().toISOString());
    bench.clock.pass(TEN_MINUTES);
  }
  return posts;
}

describe('the nights in which the clocks change', () => {
  test.each([
    [
      'of 23 hours, to 29 March 2026',
      '2026-03-27T00:00:00Z',
      ['2026-03-27T07:30:00.000Z', '2026-03-30T06:30:00.000Z', '2026-03-31T06:30:00.000Z'],
    ],
    [
      'of 25 hours, to 25 October 2026',
      '2026-10-23T00:00:00Z',
      ['2026-10-23T06:30:00.000Z', '2026-10-26T07:30:00.000Z', '2026-10-27T07:30:00.000Z'],
    ],
  ])('%s: the morning post leaves at half past eight in Paris, once each business day', async (_, at, posts) => {
    const bench = await openMorning(openStore, { at, entries: manyLate(at) });
    expect(await live(bench, 5 * 24)).toEqual(posts);
  });

  test('a clock that is set back an hour after the post, then a day: no second post', async () => {
    const bench = await openMorning(openStore, { at: '2026-10-26T07:30:00Z', entries: manyLate('2026-10-26') });
    expect(await pass(bench)).toBe(1);
    bench.clock.pass(-HOUR);
    expect(await live(bench, 2)).toEqual([]);
    bench.clock.pass(24 * HOUR);
    expect(await pass(bench)).toBe(1);
    bench.clock.pass(-24 * HOUR);
    expect(await live(bench, 2)).toEqual([]);
  });

  test.each([
    ['29 March 2026, 23 hours long', '2026-03-29', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'],
    ['28 March 2026, the eve', '2026-03-28', '2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z'],
    ['25 October 2026, 25 hours long', '2026-10-25', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'],
    ['24 October 2026, the eve', '2026-10-24', '2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z'],
  ])(
    'F3: a promise for %s holds until 23:59:59 in Paris and is judged a second later, once',
    async (_, day, evening, midnight) => {
      const desk = openMatterDesk([anInvoice({ ecNo: 1 })]);
      const asked = { ecNos: [1], amount: null, day, times: 1, schedule: [], note: '' };
      expect((await makePromise(desk.ports, SOPHIE, { ...desk.ask, ...asked, key: day })).kind).toBe('opened');
      desk.moveTo(evening);
      expect([await desk.judge(), (await desk.decide()).asked]).toEqual([0, []]);
      desk.moveTo(midnight);
      expect([await desk.judge(), await desk.judge(), (await desk.waiting()).length]).toEqual([1, 0, 1]);
    },
  );
});

/** An invoice that becomes late on each of the days around. */
function manyLate(at: string) {
  const from = Date.parse(at.slice(0, 10));
  return Array.from({ length: 14 }, (_, index) =>
    anInvoice({ ecNo: index + 1, due: new Date(from + (index - 7) * 24 * HOUR).toISOString().slice(0, 10) }),
  );
}
