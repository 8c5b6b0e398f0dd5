import { expect, test } from 'vitest';
import { highestNumbers } from '../../../src/domain/restored/highest-numbers.ts';
import { readInstantTyped } from '../../../src/domain/restored/read-instant.ts';

test.each([
  ['2026-03-31T02:00', '2026-03-31T00:00:00.000Z'],
  ['2026-01-31 02:00', '2026-01-31T01:00:00.000Z'],
  ['2026-03-31T02:00:30Z', '2026-03-31T02:00:30.000Z'],
  ['2026-03-31T02:00:30.5+02:00', '2026-03-31T00:00:30.500Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29T02:30', null],
  ['2026-02-30T02:30', null],
  ['2026-03-31', null],
  ['hier soir', null],
  ['', null],
])('« %s » is %s: by the clocks of Paris, the earlier of an hour that autumn has twice', (typed, instant) => {
  expect(readInstantTyped(typed)?.toISOString() ?? null).toBe(instant);
});

test('the highest number of each year is that of no other, and of nothing that is no reference', () => {
  const references = ['REL-2026-000042', 'REL-2026-000007', 'REL-2027-000001', 'REL-2026', 'FA-2026-999999'];
  expect([...highestNumbers(references)]).toEqual([
    [2026, 42],
    [2027, 1],
  ]);
});
