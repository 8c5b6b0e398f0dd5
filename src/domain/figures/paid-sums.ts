import type { FiguresPolicy } from '../company/figures-policy.ts';
import type { Month } from './months.ts';
import { divide, total } from './ratio.ts';

/** Sums over fully paid invoices, ready to be divided: what a base adds up once the facts of each are decided. */
export interface PaidSums {
  /** Invoices whose day of issue is known. */
  readonly count: number;
  /** Σ days from issue to payment. */
  readonly days: number;
  /** Those of them that have a due date. */
  readonly dueCount: number;
  /** Σ days from due date to payment, < 0 for what is paid in advance (case J7). */
  readonly dueDays: number;
}

export interface PaidMonth extends PaidSums {
  readonly month: Month;
}

export const NOTHING_PAID: PaidSums = { count: 0, days: 0, dueCount: 0, dueDays: 0 };

/** Averages in days; null where nothing was paid: "—", not 0 (case J5). */
export interface PaidAverage {
  readonly simple: number | null;
  readonly byDue: number | null;
  readonly count: number;
}

/** The same numbers as `computeDmp` over the invoices that were added up. */
export function averagePaid(all: readonly PaidSums[]): PaidAverage {
  const count = total(all, (one) => one.count);
  return {
    simple: divide(
      total(all, (one) => one.days),
      count,
    ),
    byDue: divide(
      total(all, (one) => one.dueDays),
      total(all, (one) => one.dueCount),
    ),
    count: Number(count),
  };
}

/** The DMP that a company says first. */
export const dmpSaid = (
  { simple, byDue }: Pick<PaidAverage, 'simple' | 'byDue'>,
  from: FiguresPolicy['dmpFrom'],
): number | null => (from === 'issue' ? simple : byDue);
