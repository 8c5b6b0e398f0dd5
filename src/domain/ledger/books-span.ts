import type { FiscalYear } from '../company/fiscal-year.ts';
import { addDays, type Day, day } from '../day.ts';

/** The days whose lines make the balance, both counted: what is older is carried over by à-nouveaux, what is newer is a copy. */
export interface BooksSpan {
  readonly from: Day;
  readonly until: Day;
}

/** Before any books. */
export const FIRST_DAY = day('1900-01-01');
const LAST_DAY = day('9999-12-31');

/** First days of the years that have their à-nouveaux, in the order of the years. */
export const openedStarts = (years: readonly FiscalYear[]): readonly Day[] =>
  years.filter((year) => year.opened).map((year) => year.start);

/** Last days of the years, and of those before a year with à-nouveaux, which the company's sheet may no longer hold; each once. */
export const lastDays = (years: readonly FiscalYear[]): readonly Day[] => [
  ...new Set([...years.map(({ end }) => end), ...openedStarts(years).map((start) => addDays(start, -1))]),
];

/**
 * From the latest year with à-nouveaux that has begun by `asOf` to the eve of the next one that has some: an invoice carried
 * over in detail is open in both years and is counted once. Without à-nouveaux, all the books.
 */
export function booksSpan(years: readonly FiscalYear[], asOf: Day): BooksSpan {
  const starts = openedStarts(years);
  const next = starts.find((start) => start > asOf);
  return {
    from: starts.findLast((start) => start <= asOf) ?? FIRST_DAY,
    until: next === undefined ? LAST_DAY : addDays(next, -1),
  };
}

export const isWithin = (value: Day, { from, until }: BooksSpan): boolean => value >= from && value <= until;
