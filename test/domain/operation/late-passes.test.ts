import { describe, expect, test } from 'vitest';
import { latePasses } from '../../../src/domain/operation/late-passes.ts';

const NOW = new Date('2026-03-16T12:00:00Z');
const MINUTE = 60_000;

describe('a pass is late after three of its turns, and half an hour at least', () => {
  test.each<[what: string, everyMinutes: number, agoMinutes: number, isLate: boolean]>([
    ['every 5 s, ended a minute ago', 1 / 12, 1, false],
    ['every 5 s, ended 29 minutes ago', 1 / 12, 29, false],
    ['every 5 s, ended half an hour ago', 1 / 12, 30, true],
    ['every hour, ended two hours ago', 60, 120, false],
    ['every hour, ended three hours ago', 60, 180, true],
  ])('%s', (_, everyMinutes, agoMinutes, isLate) => {
    const since = new Date(NOW.getTime() - agoMinutes * MINUTE);
    expect(latePasses([{ name: 'one', everyMs: everyMinutes * MINUTE, since }], NOW)).toEqual(isLate ? ['one'] : []);
  });

  test('several are named in the order of their names', () => {
    const since = new Date(NOW.getTime() - 60 * MINUTE);
    const passes = ['watch', 'dispatch'].map((name) => ({ name, everyMs: MINUTE, since }));
    expect(latePasses(passes, NOW)).toEqual(['dispatch', 'watch']);
  });
});
