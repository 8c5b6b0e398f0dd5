import { addCents, type Cents, ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import { amountsOf, type Balance, type ShownLetters } from './run.ts';
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
  readonly shown: (Pick<ShownLetters, 'total' | 'others'> & { readonly letters?: number }) | null;
}

interface AmountIn extends Balance {
  readonly line: Amounted;
}

const amountsIn = (lines: readonly Amounted[]): readonly AmountIn[] =>
  lines.flatMap((line) => amountsOf(line).map((one) => ({ ...one, line })));

/** Per currency, never added together, the greatest count first; a relevé counts in each of its currencies. */
export const totalsOf = (lines: readonly Amounted[]): readonly CurrencyTotal[] => addUp(amountsIn(lines));

function addUp(amounts: readonly AmountIn[]): readonly CurrencyTotal[] {
  const totals = new Map<Currency, CurrencyTotal>();
  for (const { line, currency, amount } of amounts) {
    const { count, letters, total } = totals.get(currency) ?? { count: 0, letters: 0, total: ZERO };
    totals.set(currency, {
      ...{ currency, count: count + 1, letters: letters + (line.shown?.letters ?? 0) },
      total: addCents(total, amount),
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
  addUp(amountsIn(lines).filter(({ amount }) => amount > 0)).find(
    ({ currency, total }) => total > (approveUpTo[currency] ?? 0),
  ) ?? null;
