import { sumCents } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Debt } from '../../domain/figures/debtors/debtor.ts';
import { lateRatioOf } from '../../domain/figures/lateness.ts';
import { total } from '../../domain/figures/ratio.ts';
import type { DebtSums } from '../ports/positions/position-store.ts';
import type { DebtTotals } from './views.ts';

export interface CurrencySums extends DebtSums {
  readonly currency: Currency;
}

/** Of debts of one currency. */
export const sumDebts = (currency: Currency, debts: readonly Debt[]): CurrencySums => ({
  currency,
  balance: sumCents(debts.map(({ balance }) => balance)),
  debits: sumCents(debts.map((debt) => debt.debits)),
  late: sumCents(debts.map(({ late }) => late)),
  customers: debts.length,
});

/** One line a currency in which there is somebody, in the order of `first`. */
export const debtTotals = (sums: readonly CurrencySums[], first: readonly Currency[]): readonly DebtTotals[] =>
  [...Map.groupBy(sums, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      balance: sumCents(own.map(({ balance }) => balance)),
      late: sumCents(own.map(({ late }) => late)),
      lateRatio: lateRatioOf(
        total(own, ({ late }) => late),
        total(own, ({ debits }) => debits),
      ),
      customers: own.reduce((count, { customers }) => count + customers, 0),
    }))
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => first.indexOf(a.currency) - first.indexOf(b.currency));
