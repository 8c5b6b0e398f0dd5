import { addDays, type Day, day, daysBetween, endOfMonth } from '../day.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** A month as far as the day asked: the last one may be cut short. */
export interface MonthSpan {
  readonly month: Month;
  readonly from: Day;
  readonly to: Day;
  /** Days from `from` to `to`, both counted. */
  readonly days: number;
}

export const monthOf = (value: Day): Month => value.slice(0, 7);

/** The last `count` months up to `asOf`, oldest first; the last one ends on `asOf`. */
export function lastMonths(asOf: Day, count: number): readonly MonthSpan[] {
  return Array.from({ length: count }, (_, at) => spanOf(asOf, at + 1 - count));
}

/** The month that lies `offset` months from that of `asOf` (0: its own), no further than `asOf`. */
export function spanOf(asOf: Day, offset: number): MonthSpan {
  const end = endOfMonth(asOf, offset);
  const from = day(`${monthOf(end)}-01`);
  const to = end < asOf ? end : asOf;
  return { month: monthOf(end), from, to, days: daysBetween(from, to) + 1 };
}

/**
 * The twelve months that end on `asOf`, day for day: 365 days, or 366 over a 29 February. From the end of a month they are whole
 * months: those to 28 February 2025 begin on 1 March 2024.
 */
export function yearTo(asOf: Day): { readonly from: Day; readonly to: Day; readonly days: number } {
  const lastYear = endOfMonth(asOf, -12).slice(0, 4);
  const sameDay = asOf === endOfMonth(asOf) ? endOfMonth(asOf, -12) : day(`${lastYear}${asOf.slice(4)}`);
  const from = addDays(sameDay, 1);
  return { from, to: asOf, days: daysBetween(from, asOf) + 1 };
}
