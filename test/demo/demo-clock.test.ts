import { expect, test } from 'vitest';
import { demoClock } from '../../src/demo/demo-outside.ts';
import { day, parisDay } from '../../src/domain/day.ts';

test('a fixed day takes instants along: what is read now is read on that day', () => {
  const clock = demoClock(day('2013-06-30'));
  expect(clock.today()).toBe('2013-06-30');
  expect(Math.abs(clock.now().getTime() - Date.parse('2013-06-30T12:00:00Z'))).toBeLessThan(36 * 3_600_000);
});

test('without one, it is the clock of Paris', () => {
  const clock = demoClock(null);
  expect(clock.today()).toBe(parisDay(clock.now()));
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(5_000);
});
