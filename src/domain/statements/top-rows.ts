import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import { summariseAccount } from '../ledger/account.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { isOwed } from './open-rows.ts';

/** A customer that owes something in one currency. */
export interface TopRow {
  /** From 1, within its currency. */
  readonly rank: number;
  readonly code: TiersCode;
  readonly name: string;
  readonly currency: Currency;
  /** > 0, credits taken off: that of the balance âgée. */
  readonly balance: Cents;
  /** Σ left of late debits. */
  readonly late: Cents;
  /** Of the late debits; 0 when nothing is late. */
  readonly oldestDaysLate: number;
}

/** All of them in one currency. */
export interface TopTotal {
  readonly currency: Currency;
  readonly balance: Cents;
  readonly late: Cents;
  readonly customers: number;
}

/**
 * The top débiteurs of a day: who owes in each currency, the greatest balance first, equal ones by code. Who is owed by us, or even
 * with us, is no debtor. Currencies are never compared nor added together (case D2).
 */
export function topRows(items: readonly OpenItem[], asOf: Day, nameOf: (code: TiersCode) => string): TopRow[] {
  const owed = [...Map.groupBy(items.filter(isOwed), ({ tiers }) => tiers)].flatMap(([code, own]) =>
    summariseAccount(own, asOf)
      .filter(({ balance }) => balance > 0)
      .map(({ currency, balance, lateTotal, oldestDaysLate }) => ({
        ...{ code, name: nameOf(code), currency, balance, late: lateTotal, oldestDaysLate },
      })),
  );
  return [...Map.groupBy(owed, ({ currency }) => currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) =>
      own
        .toSorted((a, b) => b.balance - a.balance || (a.code < b.code ? -1 : 1))
        .map((row, at) => ({ rank: at + 1, ...row })),
    );
}

/** Their totals, in the order of the rows. */
export const topTotals = (rows: readonly TopRow[]): TopTotal[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    balance: sumCents(own.map(({ balance }) => balance)),
    late: sumCents(own.map(({ late }) => late)),
    customers: own.length,
  }));
