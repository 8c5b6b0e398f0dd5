import { describe, expect, test } from 'vitest';
import { toWhom } from '../../../src/domain/bank/overdue-booking.ts';
import type { Role } from '../../../src/domain/company/role.ts';
import { day } from '../../../src/domain/day.ts';

/** Received on Friday 20 February 2026; Wednesday the 25th is a holiday. */
describe.each<[string, readonly Role[], string | null, string | null, readonly Role[]]>([
  ['2026-02-27', ['collector', 'approver', 'admin'], null, null, []],
  ['2026-03-02', ['collector', 'approver', 'admin'], '2026-03-02', '2026-03-02', ['collector']],
  ['2026-03-06', ['collector', 'approver', 'admin'], '2026-03-02', '2026-03-02', ['collector']],
  ['2026-03-09', ['collector', 'approver', 'admin'], '2026-03-02', '2026-03-09', ['collector', 'approver']],
  ['2026-03-16', ['collector', 'approver', 'admin'], '2026-03-02', '2026-03-16', ['collector', 'approver', 'admin']],
  ['2026-12-01', ['collector', 'approver', 'admin'], '2026-03-02', '2026-03-16', ['collector', 'approver', 'admin']],
  ['2026-12-01', ['approver'], '2026-03-02', '2026-03-02', ['approver']],
])('on %s, with a chain of %j', (today, raisedTo, due, since, roles) => {
  test('is raised by one for each five business days', () => {
    const isHoliday = (on: string) => on === '2026-02-25';
    const asked = { taskAfterDays: 5, raisedTo };
    const expected = due === null ? null : { due, since, roles };
    expect(toWhom(day('2026-02-20'), day(today), asked, isHoliday)).toEqual(expected);
  });
});

test('at once is at once for the whole chain', () => {
  const asked = { taskAfterDays: 0, raisedTo: ['collector', 'approver'] as const };
  const on = day('2026-02-21');
  expect(toWhom(on, on, asked, () => false)).toEqual({ due: on, since: on, roles: ['collector', 'approver'] });
});
