import type { Day } from '../day.ts';
import type { InvoiceLife } from './invoice-life.ts';
import { lastMonths, type Month } from './months.ts';
import { divide, total, weightedTotal } from './ratio.ts';

/** Délai moyen de paiement, in days, over fully paid invoices by day of payment. Null where nothing was paid: "—", not 0 (J5). */
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

type Paid = InvoiceLife & { readonly paidOn: Day; readonly daysToPay: number };

/** An invoice counts in a DMP once it is fully paid (J6) and the books say when it was issued. */
const isCounted = (life: InvoiceLife): life is Paid => life.paidOn !== null && life.daysToPay !== null;

export function computeDmp(lives: readonly InvoiceLife[], { from, to }: DmpWindow): Dmp {
  return averageOf(lives.filter(isCounted).filter(({ paidOn }) => paidOn <= to && (from === null || paidOn >= from)));
}

/** Month by month, by day of payment, oldest first. */
export function dmpByMonth(lives: readonly InvoiceLife[], asOf: Day, months = 12): readonly DmpMonth[] {
  const byMonth = Map.groupBy(lives.filter(isCounted), ({ paidOn }) => paidOn.slice(0, 7));
  return lastMonths(asOf, months).map(({ month, to }) => ({
    month,
    ...averageOf((byMonth.get(month) ?? []).filter(({ paidOn }) => paidOn <= to)),
  }));
}

function averageOf(paid: readonly Paid[]): Dmp {
  const dated = paid.flatMap(({ daysPastDue }) => daysPastDue ?? []);
  return {
    simple: divide(
      total(paid, (life) => life.daysToPay),
      BigInt(paid.length),
    ),
    weighted: divide(
      weightedTotal(
        paid,
        (life) => life.amount,
        (life) => life.daysToPay,
      ),
      total(paid, (life) => life.amount),
    ),
    byDue: divide(
      total(dated, (days) => days),
      BigInt(dated.length),
    ),
    count: paid.length,
  };
}
