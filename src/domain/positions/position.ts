import type { Cents } from '../cents.ts';
import type { CompanyCode } from '../company/company-code.ts';
import type { Currency } from '../company/currency.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Debt } from '../figures/debtors/debtor.ts';
import { lateRatioOf } from '../figures/lateness.ts';
import type { LateRow } from '../morning/morning-post.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** The days on which numbers stand as they are, the first counted and the last not; `until` null: for good. */
export interface Span {
  readonly from: Day;
  readonly until: Day | null;
}

/** What a payer owes in the company's currency, as `Debt` says it. */
export interface DebtStep extends Span {
  readonly balance: Cents;
  readonly debits: Cents;
  readonly late: Cents;
  /** Due day of the oldest debt that is late; null: nothing is. */
  readonly oldestDue: Day | null;
}

/** What a payer is late with in one currency, as `LateRow` says it. */
export interface LateStep extends Span {
  readonly currency: Currency;
  readonly late: Cents;
  readonly lateItems: number;
  readonly oldestDue: Day;
  readonly newlyLate: Cents;
}

/**
 * A payer's numbers from a day on, step by step: what passing days alone make of them while Sage stays as it is. A day in no step is
 * one on which there is nothing to say.
 */
export interface Position {
  readonly debts: readonly DebtStep[];
  readonly lates: readonly LateStep[];
}

/** Whose position a step is of. */
export interface StepOwner {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly name: string;
}

export const holdsOn = ({ from, until }: Span, today: Day): boolean =>
  from <= today && (until === null || until > today);

/** A step that holds today, as the lists of debtors show it. */
export const debtOn = ({ company, code, name }: StepOwner, currency: Currency, step: DebtStep, today: Day): Debt => ({
  company,
  code,
  name,
  currency,
  balance: step.balance,
  debits: step.debits,
  late: step.late,
  lateRatio: lateRatioOf(BigInt(step.late), BigInt(step.debits)),
  oldestDaysLate: step.oldestDue === null ? 0 : daysBetween(step.oldestDue, today),
});

/** A step that holds today, as the list of who is late shows it. */
export const lateRowOn = ({ company, code, name }: StepOwner, step: LateStep, today: Day): LateRow => ({
  company,
  code,
  name,
  currency: step.currency,
  late: step.late,
  lateItems: step.lateItems,
  oldestDaysLate: daysBetween(step.oldestDue, today),
  newlyLate: step.newlyLate,
});
