import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { LetteringTolerance } from '../../domain/ledger/lettering/letter-gaps.ts';
import { flatMapInSlices } from '../../platform/in-slices.ts';
import type { Kept } from '../kept.ts';
import { type EntryRow, toEntry } from './entry-row.ts';

/** What the lines of a base are read with. */
export interface Books {
  readonly company: Company;
  readonly baseCurrency: Currency;
  readonly fiscalYears: readonly FiscalYear[];
  /** First days of the years that have their à-nouveaux. */
  readonly opened: Kept<ReadonlySet<Day>>;
  readonly letteringTolerance: Kept<LetteringTolerance>;
}

/** The lines on accounts that hold receivables of ours. */
export const toEntries = (rows: readonly EntryRow[], { company, baseCurrency }: Books): Promise<readonly Entry[]> =>
  flatMapInSlices(rows, (row) => toEntry(row, { policy: company.policy, baseCurrency }) ?? []);
