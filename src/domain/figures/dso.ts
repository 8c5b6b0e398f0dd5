import type { Cents } from '../cents.ts';
import { divide } from './ratio.ts';

/** Both sides TTC and in one currency, over the same days (case J9). */
export interface DsoFacts {
  readonly receivables: Cents;
  /** Of the period. */
  readonly sales: Cents;
  /** Of the period. */
  readonly days: number;
}

/** Receivables ÷ sales × days; null without sales. With what is not due alone it is the best possible DSO. */
export function computeDso({ receivables, sales, days }: DsoFacts): number | null {
  return sales > 0 ? divide(BigInt(receivables) * BigInt(days), BigInt(sales)) : null;
}

/** DSO if everybody paid on the due date: what is not due yet over the same sales and days. */
export const computeBestPossibleDso = ({ notDue, sales, days }: Omit<DsoFacts, 'receivables'> & { notDue: Cents }) =>
  computeDso({ receivables: notDue, sales, days });

/** Average days delinquent: what the late ones add. */
export const computeAdd = (dso: number | null, bestPossible: number | null): number | null =>
  dso === null || bestPossible === null ? null : dso - bestPossible;

export interface MonthOfSales {
  readonly sales: Cents;
  readonly days: number;
  /** Its end is still to come: nothing sold in it yet is no month without sales. */
  readonly unfinished?: boolean;
}

export interface CountBack {
  /** Null where no month could be counted. */
  readonly days: number | null;
  /** A month of sales ≤ 0, or the first month of the books, came before the receivables were used up (case J8). */
  readonly stopped: boolean;
}

/**
 * DSO par épuisement: whole months of sales are taken off the receivables, the latest first; the last one pro rata in its days.
 * The days of an unfinished month without sales are only passed.
 */
export function computeCountBack(receivables: Cents, latestFirst: Iterable<MonthOfSales>): CountBack {
  if (receivables <= 0) return { days: receivables === 0 ? 0 : null, stopped: false };
  let left: number = receivables;
  let days = 0;
  let passed = 0;
  for (const month of latestFirst) {
    if (month.unfinished && month.sales === 0) {
      passed = month.days;
      continue;
    }
    if (month.sales <= 0) break;
    if (left <= month.sales) {
      const part = divide(BigInt(left) * BigInt(month.days), BigInt(month.sales)) ?? 0;
      return { days: passed + days + part, stopped: false };
    }
    left -= month.sales;
    days += month.days;
  }
  return { days: days > 0 ? passed + days : null, stopped: true };
}
