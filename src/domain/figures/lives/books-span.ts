import type { FiscalYear } from '../../company/fiscal-year.ts';
import { type Day, day } from '../../day.ts';
import type { Entry } from '../../encours/entry.ts';

/** Before any books. */
const FIRST = day('1900-01-01');

/** Whether a day is in the years that make the balance of `asOf`: older lines are carried over, newer ones are copies. */
export function booksSpan(years: readonly FiscalYear[], asOf: Day): (value: Day) => boolean {
  const starts = years.filter((year) => year.opened).map((year) => year.start);
  const from = starts.findLast((start) => start <= asOf) ?? FIRST;
  const next = starts.find((start) => start > asOf);
  return (value) => value >= from && (next === undefined || value < next);
}

/** The lines that make the balance of a day, and those after it up to the next à-nouveaux. */
export function booksOf(entries: readonly Entry[], years: readonly FiscalYear[], asOf: Day): readonly Entry[] {
  const isIn = booksSpan(years, asOf);
  return entries.filter(({ date }) => isIn(date));
}
