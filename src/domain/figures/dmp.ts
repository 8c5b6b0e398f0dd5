import type { Day } from '../day.ts';
import { lastMonths, type Month, monthOf } from './months.ts';
import type { PaidInvoice } from './paid-invoices.ts';
import { divide, total, weightedTotal } from './ratio.ts';

/** Délai moyen de paiement, in days, over paid invoices by day of payment. Null where nothing was paid: "—", not 0 (J5). */
export interface Dmp {
  /** Mean of payment − issue. */
  readonly simple: number | null;
  /** The same weighted by amount: Σ amount × days ÷ Σ amount. */
  readonly weighted: number | null;
  /** Mean of payment − due date, over those that have one; what is paid in advance keeps its sign (J7). */
  readonly byDue: number | null;
  readonly count: number;
}

export interface DmpMonth extends Dmp {
  readonly month: Month;
}

/** Days of payment, both counted; `from` null: since the first one. */
export interface DmpWindow {
  readonly from: Day | null;
  readonly to: Day;
}

/** Of what `paidInvoices` found. */
export function computeDmp(paid: readonly PaidInvoice[], { from, to }: DmpWindow): Dmp {
  return averageOf(paid.filter(({ paidOn }) => paidOn <= to && (from === null || paidOn >= from)));
}

/** Month by month, by day of payment, oldest first. */
export function dmpByMonth(paid: readonly PaidInvoice[], asOf: Day, months = 12): readonly DmpMonth[] {
  const byMonth = Map.groupBy(paid, ({ paidOn }) => monthOf(paidOn));
  return lastMonths(asOf, months).map(({ month, to }) => ({
    month,
    ...averageOf((byMonth.get(month) ?? []).filter(({ paidOn }) => paidOn <= to)),
  }));
}

function averageOf(paid: readonly PaidInvoice[]): Dmp {
  const dated = paid.flatMap(({ daysPastDue }) => daysPastDue ?? []);
  return {
    simple: divide(
      total(paid, (one) => one.daysToPay),
      BigInt(paid.length),
    ),
    weighted: divide(
      weightedTotal(
        paid,
        (one) => one.amount,
        (one) => one.daysToPay,
      ),
      total(paid, (one) => one.amount),
    ),
    byDue: divide(
      total(dated, (days) => days),
      BigInt(dated.length),
    ),
    count: paid.length,
  };
}
