import { BRACKETS } from '../bracket.ts';
import { type CurrencyAccount, isLate } from '../ledger/account.ts';
import { divide, total, weightedTotal } from './ratio.ts';

/** Late debits ÷ all debits left, 0 to 1; credits are in neither. Null when nothing is left. */
export function computeLateRatio({ lateTotal, aging }: Pick<CurrencyAccount, 'lateTotal' | 'aging'>): number | null {
  return lateRatioOf(
    BigInt(lateTotal),
    total(BRACKETS, (bracket) => aging[bracket]),
  );
}

/** The same of sums that are known already. */
export const lateRatioOf = (late: bigint, debits: bigint): number | null => divide(late, debits);

/** Days late of late debits, weighted by what is left of each; null when nothing is late. */
export function computeAverageDaysLate({ items }: Pick<CurrencyAccount, 'items'>): number | null {
  const late = items.filter(isLate);
  return divide(
    weightedTotal(
      late,
      ({ left }) => left,
      ({ daysLate }) => daysLate,
    ),
    total(late, ({ left }) => left),
  );
}
