import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { byUrgency, whenOf } from '../../../src/domain/recovery/agenda.ts';

const TODAY = day('2026-03-02');
const one = (on: string, company = 'BIJOU', name = 'Carat') => ({ day: day(on), company, about: { name } });

describe('an agenda', () => {
  test.each([
    ['2026-03-01', 'late'],
    ['2026-03-02', 'today'],
    ['2026-03-03', 'to-come'],
  ])('what is for %s is %s on 2 March: what is for today is not late', (on, when) => {
    expect(whenOf(one(on), TODAY)).toBe(when);
  });

  test('begins with what waits longest; of a day, by company and customer', () => {
    const lines = [
      one('2026-03-03'),
      one('2026-03-02', 'OR'),
      one('2026-03-02', 'BIJOU', 'Zed'),
      one('2026-03-02'),
      one('2026-02-01'),
    ];
    const [a, b, c, d, e] = lines;
    expect([...lines].sort(byUrgency)).toEqual([e, d, c, b, a]);
  });
});
