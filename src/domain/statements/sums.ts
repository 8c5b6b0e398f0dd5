import { addCents, type Cents, ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { OpenItem } from '../ledger/open-item.ts';

/** Amounts by currency: two are never added together (case D2). */
export type Sums = ReadonlyMap<Currency, Cents>;

export const sumLeft = (items: readonly Pick<OpenItem, 'currency' | 'left'>[]): Sums =>
  sumBy(items.map(({ currency, left }) => [currency, left]));

export function sumBy(amounts: Iterable<readonly [Currency, Cents]>): Sums {
  const sums = new Map<Currency, Cents>();
  for (const [currency, amount] of amounts) sums.set(currency, addCents(sums.get(currency) ?? ZERO, amount));
  return sums;
}
