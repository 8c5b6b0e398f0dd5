import type { Cents } from '../../cents.ts';
import type { CompanyCode } from '../../company/company-code.ts';
import type { Currency } from '../../company/currency.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';

/** What a customer owes, in the company's currency: foreign amounts as they were booked, as in all figures. */
export interface Debt {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly name: string;
  readonly currency: Currency;
  readonly balance: Cents;
  /** Σ left of debits; `balance` is less where credits are unallocated. */
  readonly debits: Cents;
  /** Σ left of late debits. */
  readonly late: Cents;
  /** Late debits ÷ all debits left, 0 to 1; null when nothing is left. */
  readonly lateRatio: number | null;
  /** 0 when nothing is late. */
  readonly oldestDaysLate: number;
}

/** A customer that something is open with, and how it pays. */
export interface Debtor extends Debt {
  /** Over the last 12 months, as the company says it first; null: nothing paid (case J5), or not known. */
  readonly dmp: number | null;
  /** Days more (slower) or less than over the 12 months before; null where one of the two is. */
  readonly trend: number | null;
}
