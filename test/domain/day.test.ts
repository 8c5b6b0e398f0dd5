import { describe, expect, it } from 'vitest';
import { businessDaysBetween } from '../../src/domain/business-days.ts';
import { cents, parseCents, sumCents } from '../../src/domain/cents.ts';
import { addDays, day, daysBetween, endOfMonth, parisDay, parseDay } from '../../src/domain/day.ts';

describe('days', () => {
  it.each([
    ['summer, 00:30 in Paris', '2026-06-14T22:30:00Z', '2026-06-15'],
    ['winter, 00:30 in Paris', '2026-01-14T23:30:00Z', '2026-01-15'],
    ['winter, 23:30 in Paris', '2026-01-14T22:30:00Z', '2026-01-14'],
    ['the night the clocks change', '2026-03-28T23:30:00Z', '2026-03-29'],
  ])('C4: %s is %s UTC and the day is that of Paris', (_, instant, expected) => {
    expect(parisDay(new Date(instant))).toBe(expected);
  });

  it.each([
    ['C6: a local day stays itself', '2024-03-10', '2024-03-10'],
    ['C10: 29 February of a leap year', '2024-02-29', '2024-02-29'],
    ['C10: 29 February of another year', '2026-02-29', undefined],
    ['31 April', '2026-04-31', undefined],
    ['a day with a time', '2024-03-10T00:00:00', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, expected) => expect(parseDay(text)).toBe(expected));

  it('refuses a constant that is no day', () => expect(() => day('2026-13-01')).toThrow(RangeError));

  it.each([
    ['C10: January', '2026-01-31', 0, '2026-01-31'],
    ['C10: from 31 January to the end of February', '2026-01-31', 1, '2026-02-28'],
    ['C10: of a leap year', '2024-01-30', 1, '2024-02-29'],
    ['C10: 31 → 30', '2025-10-31', 1, '2025-11-30'],
    ['over the new year', '2025-12-05', 1, '2026-01-31'],
  ])('%s', (_, from, months, expected) => expect(endOfMonth(day(from), months)).toBe(expected));

  it.each([
    ['2025-03-10', '2025-04-30', '2025-05-15'],
    ['2025-04-10', '2025-05-31', '2025-06-14'],
    ['2008-04-15', '2008-05-31', '2008-06-14'],
    ['2008-04-17', '2008-06-30', '2008-06-14'],
    ['2025-01-15', '2025-03-31', '2025-03-17'],
    ['2017-10-22', '2017-12-31', '2017-12-15'],
  ])('C9, V-D: 45 days and the end of the month from %s, by both readings: %s, %s', (from, daysFirst, monthFirst) => {
    expect(endOfMonth(addDays(day(from), 45))).toBe(daysFirst);
    expect(addDays(endOfMonth(day(from)), 45)).toBe(monthFirst);
  });

  it('C10: counts over 29 February and over a change of clocks', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2);
    expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2);
  });
});

describe('days at the end of the calendar', () => {
  const last = day('9999-12-31');

  it.each([
    ['a day later', addDays(last, 1), '9999-12-31'],
    ['ages later', addDays(day('2026-03-02'), 1e12), '9999-12-31'],
    ['ages before', addDays(day('2026-03-02'), -1e12), '1000-01-01'],
    ['a day before', addDays(last, -1), '9999-12-30'],
    ['the end of its month', endOfMonth(last), '9999-12-31'],
    ['the end of the next month', endOfMonth(last, 1), '9999-12-31'],
  ])('%s is a day that can be written', (_, value, expected) => {
    expect(value).toBe(expected);
    expect(parseDay(value)).toBe(expected);
  });

  it('are as far as they are', () => expect(daysBetween(day('2026-03-02'), last)).toBe(2_912_382));
  it('begin with the year 1000', () => expect(parseDay('0999-12-31')).toBeUndefined());
});

describe('business days', () => {
  const bastilleDay = (value: string): boolean => value === '2026-07-14';
  it.each([
    ['Friday to Monday', '2026-02-27', '2026-03-02', 1],
    ['Friday to Sunday', '2026-02-27', '2026-03-01', 0],
    ['a week', '2026-02-23', '2026-03-02', 5],
    ['C8: 14 July is none', '2026-07-13', '2026-07-15', 1],
    ['the same day', '2026-03-02', '2026-03-02', 0],
    ['backwards', '2026-03-02', '2026-02-27', 0],
  ])('%s', (_, from, to, expected) => {
    expect(businessDaysBetween(day(from), day(to), bastilleDay)).toBe(expected);
  });
});

describe('cents', () => {
  it.each([
    ['1234.5', 123_450],
    ['-0.10', -10],
    ['12', 1200],
    ['0.100000', 10],
    ['0.001', undefined],
    ['1,5', undefined],
    ['', undefined],
  ])('reads %s exactly', (text, expected) => expect(parseCents(text)).toBe(expected));

  it('G9: sums without losing a cent', () => {
    expect(sumCents(Array.from({ length: 1000 }, () => cents(10)))).toBe(100_00);
  });

  it('refuses a fraction of a cent', () => expect(() => cents(0.1)).toThrow(RangeError));
  it('has one zero', () => expect(Object.is(cents(-0), 0)).toBe(true));
});
