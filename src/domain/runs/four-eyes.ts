import { addCents, type Cents, ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { RunsSetting } from './runs-setting.ts';

export interface CurrencyTotal {
  readonly currency: Currency;
  /** Of customers. */
  readonly count: number;
  /** 0 where nothing says how many. */
  readonly letters: number;
  readonly total: Cents;
}

/** What asks for an amount in its currency; null: for nothing. */
export interface Amounted {
  readonly currency: Currency;
  readonly shown: { readonly total: Cents; readonly letters?: number } | null;
}

/** Per currency, never added together, the greatest count first. */
export function totalsOf(lines: readonly Amounted[]): readonly CurrencyTotal[] {
  const totals = new Map<Currency, CurrencyTotal>();
  for (const { currency, shown } of lines) {
    if (!shown) continue;
    const { count, letters, total } = totals.get(currency) ?? { count: 0, letters: 0, total: ZERO };
    totals.set(currency, {
      ...{ currency, count: count + 1, letters: letters + (shown.letters ?? 0) },
      total: addCents(total, shown.total),
    });
  }
  return [...totals.values()].sort((a, b) => b.count - a.count || (a.currency < b.currency ? -1 : 1));
}

/**
 * The first currency in which the lines ask for more than a collector may approve; exactly the amount is within it. A relevé that is in
 * favour of its customer lowers nobody else's amount.
 */
export const beyondAmount = (
  lines: readonly Amounted[],
  { approveUpTo }: Pick<RunsSetting, 'approveUpTo'>,
): CurrencyTotal | null =>
  totalsOf(lines.filter(({ shown }) => shown !== null && shown.total > 0)).find(
    ({ currency, total }) => total > (approveUpTo[currency] ?? 0),
  ) ?? null;
