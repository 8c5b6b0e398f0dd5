import { addCents, negate } from '../../cents.ts';
import type { CompanyCode } from '../../company/company-code.ts';
import type { Currency } from '../../company/currency.ts';
import type { FiguresPolicy } from '../../company/figures-policy.ts';
import type { Day } from '../../day.ts';
import { type CurrencyAccount, summariseAccount } from '../../ledger/account.ts';
import { atBookedAmounts } from '../../ledger/booked.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import { computeLateRatio } from '../lateness.ts';
import { averagePaid, dmpSaid, NOTHING_PAID, type PaidSums } from '../paid-sums.ts';
import type { Debt, Debtor } from './debtor.ts';

/** What was paid, by customer: over the last 12 months, and over the 12 before. */
export interface PaidHabits {
  readonly recent: ReadonlyMap<TiersCode, PaidSums>;
  readonly before: ReadonlyMap<TiersCode, PaidSums>;
}

export interface DebtFacts {
  readonly company: CompanyCode;
  readonly currency: Currency;
  readonly today: Day;
  /** Of all customers, as of today. */
  readonly items: readonly OpenItem[];
  readonly nameOf: (code: TiersCode) => string;
}

/** One row per customer with whom something is open, credits included; those of 418 alone have no account yet. */
export function debtsOf({ items, nameOf, today, currency, company }: DebtFacts): Debt[] {
  return [...Map.groupBy(items, ({ tiers }) => tiers)].flatMap(([code, own]) => {
    const account = inBase(own, currency, today);
    if (!account || account.items.length === 0) return [];
    return {
      company,
      code,
      name: nameOf(code),
      currency,
      balance: account.balance,
      debits: addCents(account.balance, negate(account.unallocated)),
      late: account.lateTotal,
      lateRatio: computeLateRatio(account),
      oldestDaysLate: account.oldestDaysLate,
    };
  });
}

/** The same row, with how the customer pays; `habits` null: not known. */
export const debtorOf = (debt: Debt, habits: PaidHabits | null, dmpFrom: FiguresPolicy['dmpFrom']): Debtor => ({
  ...debt,
  ...dmpOf(debt.code, habits, dmpFrom),
});

/** Every currency at its booked amount: one account. */
function inBase(items: readonly OpenItem[], currency: Currency, today: Day): CurrencyAccount | undefined {
  return summariseAccount(atBookedAmounts(items, currency), today)[0];
}

function dmpOf(
  code: TiersCode,
  habits: PaidHabits | null,
  from: FiguresPolicy['dmpFrom'],
): Pick<Debtor, 'dmp' | 'trend'> {
  if (!habits) return { dmp: null, trend: null };
  const over = (sums: PaidSums = NOTHING_PAID) => dmpSaid(averagePaid([sums]), from);
  const [dmp, before] = [over(habits.recent.get(code)), over(habits.before.get(code))];
  return { dmp, trend: dmp === null || before === null ? null : dmp - before };
}
