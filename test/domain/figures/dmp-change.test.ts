import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { dmpChangeSaid } from '../../../src/domain/figures/dmp-change.ts';

test.each([
  ['the day before, on a clock that is behind', '2026-11-29', '2026-11-28', null],
  ['the day itself', '2026-11-29', '2026-11-29', '2026-12-29'],
  ['the same day a month later, the last one', '2026-11-29', '2026-12-29', '2026-12-29'],
  ['the day after that', '2026-11-29', '2026-12-30', null],
  ['over the end of a year', '2026-12-31', '2027-01-31', '2027-01-31'],
  ['a month that has no such day, until its last one', '2027-01-31', '2027-02-28', '2027-02-28'],
  ['the day after the last of that month', '2027-01-31', '2027-03-01', null],
  ['the last day of a short month, not that of a long one', '2027-02-28', '2027-03-29', null],
])('rules that changed are said for a month: %s', (_, since, today, until) => {
  const said = dmpChangeSaid(day(since), 'invoice', day(today));
  expect(said).toEqual(until === null ? null : { since, until, by: 'invoice' });
});

test('rules that never changed are never said', () => {
  expect(dmpChangeSaid(null, 'invoice', day('2026-11-29'))).toBeNull();
});
