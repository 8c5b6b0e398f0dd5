import { describe, expect, test } from 'vitest';
import { dayOfDuePost } from '../../../src/domain/morning/day-of-due-post.ts';
import { frenchHolidays } from '../../../src/platform/holidays.ts';

const isHoliday = frenchHolidays();

describe('the day whose morning post is due', () => {
  test.each([
    ['a Monday in winter, a minute before', '2026-03-02T07:29:59Z', null],
    ['a Monday in winter, at the hour', '2026-03-02T07:30:00Z', '2026-03-02'],
    ['after a stop over the hour, the same afternoon', '2026-03-02T15:00:00Z', '2026-03-02'],
    ['after a stop, in the last minute of the day', '2026-03-02T22:59:00Z', '2026-03-02'],
    ['after midnight in Paris, though not in London', '2026-03-02T23:10:00Z', null],
    ['a Saturday', '2026-03-07T09:00:00Z', null],
    ['a Sunday', '2026-03-08T09:00:00Z', null],
    ['1 January', '2026-01-01T09:00:00Z', null],
    ['Easter Monday', '2026-04-06T09:00:00Z', null],
    ['Ascension Thursday', '2026-05-14T09:00:00Z', null],
    ['the Friday after Ascension', '2026-05-15T06:30:00Z', '2026-05-15'],
    ['14 July', '2026-07-14T09:00:00Z', null],
    ['the Friday before the clocks go forward: 08:30 is 07:30 UTC', '2026-03-27T07:30:00Z', '2026-03-27'],
    ['that Sunday of 23 hours', '2026-03-29T09:00:00Z', null],
    ['the Monday after: 08:30 is 06:30 UTC', '2026-03-30T06:30:00Z', '2026-03-30'],
    ['the Monday after, a minute before', '2026-03-30T06:29:00Z', null],
    ['the Friday before the clocks go back: 08:30 is 06:30 UTC', '2026-10-23T06:30:00Z', '2026-10-23'],
    ['the Monday after: 06:30 UTC is 07:30', '2026-10-26T06:30:00Z', null],
    ['the Monday after: 08:30 is 07:30 UTC again', '2026-10-26T07:30:00Z', '2026-10-26'],
  ])('%s', (_, now, expected) => {
    expect(dayOfDuePost(new Date(now), { at: '08:30' }, isHoliday)).toBe(expected);
  });

  test('the hour is the one that the company set', () => {
    const now = new Date('2026-03-02T05:45:00Z');
    expect(dayOfDuePost(now, { at: '06:45' }, isHoliday)).toBe('2026-03-02');
    expect(dayOfDuePost(now, { at: '06:46' }, isHoliday)).toBeNull();
    expect(dayOfDuePost(new Date('2026-03-01T23:00:00Z'), { at: '00:00' }, isHoliday)).toBe('2026-03-02');
  });
});
