import { addDays, type Day, endOfMonth } from '../../day.ts';

/** Days from the first to the last, both counted. */
export interface Span {
  readonly from: Day;
  readonly until: Day;
}

/** Longer, nobody reads it: two years. */
export const MOST_MONTHS = 24;

/** So many whole months, the last of which is the one before that of `today`: months that are compared are whole. */
export const pastMonths = (today: Day, months: number): Span => ({
  from: addDays(endOfMonth(today, -months - 1), 1),
  until: endOfMonth(today, -1),
});

/** Each month from the first to the last day, `YYYY-MM`. */
export function monthsOf({ from, until }: Span): readonly string[] {
  const months: string[] = [];
  for (let day = from; day <= until; day = addDays(endOfMonth(day), 1)) months.push(day.slice(0, 7));
  return months;
}
