import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import { type BooksSpan, booksSpan } from '../../domain/ledger/books-span.ts';

/** The years, each with whether its à-nouveaux are there. */
export const markOpened = (years: readonly FiscalYear[], openedOn: ReadonlySet<Day>): readonly FiscalYear[] =>
  years.map((year) => ({ ...year, opened: openedOn.has(year.start) }));

/** The days whose lines make the balance of `asOf`, where these years have their à-nouveaux. */
export const ledgerSpan = (years: readonly FiscalYear[], openedOn: ReadonlySet<Day>, asOf: Day): BooksSpan =>
  booksSpan(markOpened(years, openedOn), asOf);
