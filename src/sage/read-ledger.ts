import type { Company, Currency, FiscalYear } from '../domain/company.ts';
import { type Day, day } from '../domain/day.ts';
import type { Ledger } from '../use-cases/ports/sage-reader.ts';
import { type EntryRow, type OriginalDayRow, toEntry } from './entry-row.ts';
import { ledgerSpan } from './ledger-span.ts';
import { atDay, packed } from './params.ts';
import { type Asked, queryBase, queryTiers, type SageBase } from './sage-base.ts';
import type { SqlReader } from './sql-reader.ts';

export interface Books {
  readonly company: Company;
  readonly baseCurrency: Currency;
  readonly fiscalYears: readonly FiscalYear[];
}

/**
 * Three queries, whatever the number of tiers. Which years have à-nouveaux is asked each time: closing a year moves every
 * open line into the next one, and reading both would count them twice.
 */
export async function readLedger(base: SageBase, books: Books, asked: Asked, asOf: Day): Promise<Ledger> {
  const { fiscalYears, baseCurrency } = books;
  const span = ledgerSpan(fiscalYears, await readOpened(base.sql, fiscalYears), asOf);
  const limits = { from: atDay(span.from), until: atDay(span.until), asOf: atDay(asOf) };
  const rows = await queryTiers<EntryRow>(base, 'ledger', asked, limits);
  const opening = rows.some((row) => (row.EC_ANType ?? 0) !== 0);
  const originalDays = opening ? await readOriginalDays(base, asked, span.from) : new Map<number, Day>();
  const context = { accounts: books.company.policy.accounts, baseCurrency, originalDays };
  return { asOf, from: span.from, fiscalYears, entries: rows.flatMap((row) => toEntry(row, context) ?? []) };
}

async function readOpened(sql: SqlReader, years: readonly FiscalYear[]): Promise<ReadonlySet<Day>> {
  if (years.length === 0) return new Set();
  const starts = packed(
    years.map((year) => year.start.replaceAll('-', '')),
    8,
  );
  const rows = await queryBase<{ readonly FirstDay: string }>(sql, 'opening-years', { starts });
  return new Set(rows.map((row) => day(row.FirstDay.trim())));
}

async function readOriginalDays(base: SageBase, asked: Asked, from: Day): Promise<ReadonlyMap<number, Day>> {
  const rows = await queryTiers<OriginalDayRow>(base, 'original-days', asked, { from: atDay(from) });
  return new Map(rows.map((row) => [row.EC_No, day(row.FirstDay.trim())]));
}
