import type { Entry } from '../../encours/entry.ts';

/**
 * Credits that only moved a debt to another account of the customer (an effet taken, a doubtful debt, an advance used), each
 * with the debit that it became. What it became tells when it is paid. Found among lines that are neither sales, bank nor
 * à-nouveaux: same customer, day and amount, on two accounts.
 */
export function findTransfers(entries: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const moves = entries.filter(({ nature, opening }) => nature === 'entry' && !opening);
  const debits = Map.groupBy(
    moves.filter(({ baseAmount }) => baseAmount > 0),
    ({ tiers, date, baseAmount }) => keyOf(tiers, date, baseAmount),
  );
  const transfers = new Map<Entry, Entry>();
  for (const credit of moves.filter(({ baseAmount }) => baseAmount < 0)) {
    const candidates = debits.get(keyOf(credit.tiers, credit.date, -credit.baseAmount)) ?? [];
    const at = candidates.findIndex(({ account }) => account !== credit.account);
    const [debit] = at === -1 ? [] : candidates.splice(at, 1);
    if (debit) transfers.set(credit, debit);
  }
  return transfers;
}

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\u0000');
