import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import { booksSpan } from '../../domain/ledger/books-span.ts';
import { digestOf } from '../digest-of.ts';
import type { HistoryReader } from '../ports/figures/history-reader.ts';
import type { SageReader } from '../ports/sage-reader.ts';

/** Positions decided by other rules are decided again: raise it with what lists decide of a ledger, or with what is kept of one. */
const RULES = 2;

const digest = (facts: unknown): string => digestOf(facts, 12);

/** What positions are decided by besides what Sage says: rules and settings. */
export function rulesOf({ policy, credit }: Company): string {
  const { figures: _, ...deciding } = policy;
  return digest([RULES, deciding, credit.commercial]);
}

/** What all positions of a company stand on: where it is another, every one is decided anew. */
export interface Basis {
  readonly currency: Currency;
  readonly rules: string;
  readonly basis: string;
}

/**
 * The rules, the currency of the base, its fiscal years, and the days whose lines make the balance of today: a year that gets its
 * à-nouveaux moves them for everybody, those without one included. Nothing but what the reader keeps is read.
 */
export async function readBasis(sage: SageReader & HistoryReader, company: Company, today: Day): Promise<Basis> {
  const [currency, { fiscalYears }] = await Promise.all([
    sage.readBaseCurrency(),
    sage.readLedgerHistory([], today, null),
  ]);
  return { currency, rules: rulesOf(company), basis: basisOf(company, currency, fiscalYears, today) };
}

const basisOf = (company: Company, currency: Currency, years: readonly FiscalYear[], today: Day): string =>
  digest([rulesOf(company), currency, years, booksSpan(years, today)]);
