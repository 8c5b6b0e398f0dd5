import { describe, expect, test } from 'vitest';
import { readOperation } from '../../../src/use-cases/operation/read-operation.ts';
import type { LettersAtWork } from '../../../src/use-cases/ports/operation/letters-at-work.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const MINUTE = 60_000;
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * MINUTE);
const some = (state: LettersAtWork['state'], minutes: number, over: Partial<LettersAtWork> = {}): LettersAtWork => ({
  ...{ state, isHeld: false, letters: 1, oldest: ago(minutes), olderThanDay: 0 },
  ...over,
});
const factsOf = async (...letters: readonly LettersAtWork[]) => {
  const reader = { readLettersAtWork: async () => letters };
  return (await readOperation({ letters: reader, passes: () => [], clock: { now: () => NOW } })).facts;
};

describe('how the service works', () => {
  test('where nothing is under way and nothing failed, nothing is counted', async () => {
    const nothing = { toCheckOlderThanDay: 0, oldestUnderWayMinutes: 0, failedLastHour: 0, passesWithoutSuccess: [] };
    expect(await factsOf()).toEqual(nothing);
  });

  test.each<[what: string, letters: readonly LettersAtWork[], minutes: number]>([
    ['the letter that moves least counts, whatever its state', [some('approved', 5), some('accepted', 42.9)], 42],
    [
      'one that is held by a run or by a stop does not',
      [some('approved', 900, { isHeld: true }), some('sending', 2)],
      2,
    ],
    ['one that waits for a person does not', [some('to-check', 900)], 0],
    ['one that was refused does not', [some('stopped', 900)], 0],
    ['the clock of the store may be ahead', [some('approved', -3)], 0],
  ])('under way: %s', async (_, letters, minutes) => {
    expect((await factsOf(...letters)).oldestUnderWayMinutes).toBe(minutes);
  });

  test('to check for more than a day: those alone that came to it before', async () => {
    const letters = [
      some('to-check', 3_000, { letters: 5, olderThanDay: 2 }),
      some('approved', 3_000, { olderThanDay: 9 }),
    ];
    expect((await factsOf(...letters)).toCheckOlderThanDay).toBe(2);
  });

  test('refused for good: all that the store has of the hour, held or not', async () => {
    const letters = [some('stopped', 10, { letters: 2 }), some('stopped', 10, { isHeld: true })];
    expect((await factsOf(...letters)).failedLastHour).toBe(3);
  });

  test('the store is asked once, for the hour and the day that end now, and late passes are named', async () => {
    const asked: unknown[] = [];
    const letters = {
      readLettersAtWork: async (since: unknown) => {
        asked.push(since);
        return [];
      },
    };
    const passes = () => [{ name: 'dispatch', everyMs: MINUTE, since: ago(31) }];
    const { facts } = await readOperation({ letters, passes, clock: { now: () => NOW } });
    expect(asked).toEqual([{ hourAgo: ago(60), dayAgo: ago(24 * 60) }]);
    expect(facts.passesWithoutSuccess).toEqual(['dispatch']);
  });
});
