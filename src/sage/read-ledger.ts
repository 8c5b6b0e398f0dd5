import type { Company } from '../domain/company/company.ts';
import type { Currency } from '../domain/company/currency.ts';
import type { FiscalYear } from '../domain/company/fiscal-year.ts';
import { type Day, day } from '../domain/day.ts';
import type { Ledger } from '../use-cases/ports/sage-reader.ts';
import { type EntryRow, type Original, type OriginalDayRow, toEntry } from './entry-row.ts';
import type { Kept } from './kept.ts';
import { FIRST_DAY, type LedgerSpan, ledgerSpan } from './ledger-span.ts';
import { atDay, packed } from './params.ts';
import { type Asked, queryBase, queryTiers, type SageBase } from './sage-base.ts';
import type { SqlReader } from './sql-reader.ts';

export interface Books {
  readonly company: Company;
  readonly baseCurrency: Currency;
  readonly fiscalYears: readonly FiscalYear[];
  /** First days of the years that have their à-nouveaux. */
  readonly opened: Kept<ReadonlySet<Day>>;
}

/** What à-nouveaux are: in detail, as balances, by hand. 4 carries the result, no customer. */
const CARRIED_OVER = [1, 2, 3];
export const isCarriedOver = (row: Pick<EntryRow, 'EC_ANType'>): boolean => CARRIED_OVER.includes(row.EC_ANType ?? 0);

/** One query for the lines, one for the days of those carried over, whatever the number of tiers. */
export async function readLedger(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Ledger> {
  const { fiscalYears, baseCurrency } = books;
  const { span, rows } = await readLines(base, books, asked, asOf);
  const opening = rows.some((row) => (row.EC_ANType ?? 0) !== 0);
  const originals = opening ? await readOriginals(base, asked, span.from, fiscalYears) : new Map<number, Original>();
  const context = { accounts: books.company.policy.accounts, baseCurrency, originals };
  return { asOf, from: span.from, fiscalYears, entries: rows.flatMap((row) => toEntry(row, context) ?? []) };
}

interface Lines {
  readonly span: LedgerSpan;
  readonly rows: readonly EntryRow[];
}

/** Lines carried over into a year not known to be opened tell that it just was: reading both years would count them twice. */
async function readLines(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Lines> {
  const known = await readSpan(base, books, asked, asOf);
  const later = books.fiscalYears.map((year) => year.start).filter((start) => start > known.span.from);
  const isNews = (row: EntryRow): boolean =>
    isCarriedOver(row) && later.some((start) => start.slice(0, 7) === row.EntryDay.slice(0, 7));
  if (!known.rows.some(isNews)) return known;
  books.opened.forget();
  return readSpan(base, books, asked, asOf);
}

async function readSpan(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Lines> {
  const span = ledgerSpan(books.fiscalYears, await books.opened.get(), asOf);
  const limits = { from: atDay(span.from), until: atDay(span.until), asOf: atDay(asOf) };
  return { span, rows: await queryTiers<EntryRow>(base, 'ledger', asked, limits) };
}

/** Looks through the first month of each year: too long to do at each read. */
export async function readOpened(sql: SqlReader, years: readonly FiscalYear[]): Promise<ReadonlySet<Day>> {
  if (years.length === 0) return new Set();
  const starts = packed(
    years.map((year) => year.start.replaceAll('-', '')),
    8,
  );
  const rows = await queryBase<{ readonly FirstDay: string }>(sql, 'opening-years', { starts });
  return new Set(rows.map((row) => day(row.FirstDay.trim())));
}

async function readOriginals(
  base: SageBase,
  asked: Asked,
  from: Day,
  years: readonly FiscalYear[],
): Promise<ReadonlyMap<number, Original>> {
  const previous = years.findLast((year) => year.start < from)?.start ?? FIRST_DAY;
  const limits = { from: atDay(from), previous: atDay(previous) };
  const rows = await queryTiers<OriginalDayRow>(base, 'original-days', asked, limits);
  return new Map(rows.map((row) => [row.EC_No, { firstDay: day(row.FirstDay.trim()), settled: row.Settled === 1 }]));
}
