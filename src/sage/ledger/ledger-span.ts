import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import { addDays, type Day, day } from '../../domain/day.ts';

/** The days whose lines make the balance: what is older is carried over by à-nouveaux, what is newer is a copy. */
export interface LedgerSpan {
  readonly from: Day;
  readonly until: Day;
}

/** Before any books. */
export const FIRST_DAY = day('1900-01-01');
const LAST = day('9999-12-31');

/**
 * From the latest year with à-nouveaux that has begun by `asOf` to the eve of the next one that has some: an invoice carried
 * over in detail is open in both years and is counted once. Without à-nouveaux, all the books.
 */
export function ledgerSpan(years: readonly FiscalYear[], openedOn: ReadonlySet<Day>, asOf: Day): LedgerSpan {
  const opened = years.map((year) => year.start).filter((start) => openedOn.has(start));
  const from = opened.findLast((start) => start <= asOf);
  const next = opened.find((start) => start > asOf);
  return { from: from ?? FIRST_DAY, until: next === undefined ? LAST : addDays(next, -1) };
}
