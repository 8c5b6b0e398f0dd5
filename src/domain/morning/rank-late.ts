import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { LateRow } from './morning-post.ts';

/** An amount of a row: the whole retard, or what is new of it. */
export type Measure = 'late' | 'newlyLate';

/**
 * Biggest first within a currency, since two currencies cannot be compared: those in `first`, in that order, then the others by
 * code. Equal amounts by company and customer, so that pages do not change places.
 */
export function rankLate(rows: readonly LateRow[], measure: Measure, first: readonly Currency[]): LateRow[] {
  const order = orderCurrencies(rows, first);
  return rows.toSorted(
    (a, b) =>
      order.indexOf(a.currency) - order.indexOf(b.currency) ||
      b[measure] - a[measure] ||
      compare(a.company, b.company) ||
      compare(a.code, b.code),
  );
}

/** What rows come to per currency, in the order of `rankLate`. */
export const totalsOf = (
  rows: readonly LateRow[],
  measure: Measure,
  first: readonly Currency[],
): { readonly currency: Currency; readonly total: Cents; readonly customers: number }[] =>
  orderCurrencies(rows, first).map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    return { currency, total: sumCents(own.map((row) => row[measure])), customers: own.length };
  });

/** Currencies of rows, each once: those in `first`, in that order, then the others by code. */
export function orderCurrencies(
  rows: readonly { readonly currency: Currency }[],
  first: readonly Currency[],
): Currency[] {
  const present = new Set(rows.map((row) => row.currency));
  const others = [...present].filter((currency) => !first.includes(currency)).sort(compare);
  return [...new Set(first.filter((currency) => present.has(currency))), ...others];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
