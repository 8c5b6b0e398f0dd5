import { describe, expect, test } from 'vitest';
import { businessMinutesBetween } from '../../../src/domain/credit/business-hours.ts';

const HOURS = { from: '09:00', until: '18:00' };
const isHoliday = (value: string): boolean => value === '2026-05-01';

describe('business minutes (I3)', () => {
  test.each<[string, string, string, number]>([
    ['the same morning', '2026-03-02T09:30:00+01:00', '2026-03-02T11:00:00+01:00', 90],
    ['before opening counts from opening', '2026-03-02T07:00:00+01:00', '2026-03-02T10:00:00+01:00', 60],
    ['after closing counts for nothing', '2026-03-02T17:00:00+01:00', '2026-03-02T23:00:00+01:00', 60],
    ['overnight', '2026-03-02T17:00:00+01:00', '2026-03-03T10:00:00+01:00', 120],
    ['over a week-end', '2026-03-06T17:00:00+01:00', '2026-03-09T09:30:00+01:00', 90],
    ['a holiday is closed', '2026-04-30T17:00:00+02:00', '2026-05-04T09:30:00+02:00', 90],
    ['a week-end alone', '2026-03-07T09:00:00+01:00', '2026-03-08T18:00:00+01:00', 0],
    ['the clock goes forward on a Sunday', '2026-03-27T17:00:00+01:00', '2026-03-30T10:00:00+02:00', 120],
    ['a whole week', '2026-03-02T09:00:00+01:00', '2026-03-09T09:00:00+01:00', 5 * 9 * 60],
    ['backwards', '2026-03-03T09:00:00+01:00', '2026-03-02T09:00:00+01:00', 0],
  ])('%s', (_name, from, to, minutes) => {
    expect(businessMinutesBetween(new Date(from), new Date(to), HOURS, isHoliday)).toBe(minutes);
  });
});
