import { describe, expect, test } from 'vitest';
import { lastEndOf, latePasses } from '../../../src/domain/status/late-passes.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60;
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * MINUTE);

describe('a pass is late after three of its turns, and half an hour at least', () => {
  test.each<[what: string, everyMinutes: number, endedAgo: number | null, startedAgo: number, isLate: boolean]>([
    ['every 5 s, ended a minute ago', 1 / 12, 1, 9 * HOUR, false],
    ['every 5 s, ended 29 minutes ago', 1 / 12, 29, 9 * HOUR, false],
    ['every 5 s, ended half an hour ago', 1 / 12, 30, 9 * HOUR, true],
    ['every hour, ended two hours ago', HOUR, 2 * HOUR, 9 * HOUR, false],
    ['every hour, ended three hours ago', HOUR, 3 * HOUR, 9 * HOUR, true],
    ['that never ended, started 29 minutes ago', 1, null, 29, false],
    ['that never ended, started half an hour ago', 1, null, 30, true],
    ['every hour, that never ended, started two hours ago', HOUR, null, 2 * HOUR, false],
    ['of a service that was down all night and began 29 minutes ago', 1, 9 * HOUR, 29, false],
    ['of a service that was down all night and began half an hour ago', 1, 9 * HOUR, 30, true],
    ['every day, ended four days ago, however lately this process began', 24 * HOUR, 96 * HOUR, 31, true],
    ['ended a minute ago in another process, though it never did in this one', 1, 1, 9 * HOUR, false],
  ])('%s', (_, everyMinutes, endedAgo, startedAgo, isLate) => {
    const succeededAt = endedAgo === null ? null : ago(endedAgo);
    const pass = { name: 'one', everyMs: everyMinutes * MINUTE, succeededAt, startedAt: ago(startedAgo) };
    expect(latePasses([pass], NOW)).toEqual(isLate ? ['one'] : []);
  });

  test('several are named in the order of their names', () => {
    const passes = ['watch', 'dispatch'].map((name) => ({
      ...{ name, everyMs: MINUTE, succeededAt: null, startedAt: ago(HOUR) },
    }));
    expect(latePasses(passes, NOW)).toEqual(['dispatch', 'watch']);
  });
});

test('a pass counts from when it last came to its end, one that never did from when it was begun', () => {
  const pass = { name: 'one', everyMs: MINUTE, succeededAt: ago(90), startedAt: ago(5) };
  expect(lastEndOf(pass)).toEqual(ago(90));
  expect(lastEndOf({ ...pass, succeededAt: null })).toEqual(ago(5));
});
