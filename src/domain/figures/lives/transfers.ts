import type { Entry } from '../../encours/entry.ts';

/**
 * Credits that only moved a debt to another account of the customer (an effet taken, a doubtful debt, an advance used), each
 * with the debits that it became. What it became tells when it is paid. Found among lines that are neither sales, bank nor
 * à-nouveaux, of the same customer and day: the same amount on two accounts; else all that is left of one account against all
 * that is left of another, as where several invoices become one doubtful debt.
 */
export function findTransfers(entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const moves = entries.filter(({ nature, opening }) => nature === 'entry' && !opening);
  const transfers = new Map<Entry, readonly Entry[]>();
  if (!moves.some(({ baseAmount }) => baseAmount > 0)) return transfers;
  for (const ofDay of Map.groupBy(moves, ({ tiers, date }) => `${tiers}\u0000${date}`).values()) {
    const debits = ofDay.filter(({ baseAmount }) => baseAmount > 0);
    const rest = ofDay.filter((credit) => credit.baseAmount < 0 && !pairOne(credit, debits, transfers));
    pairWhole(rest, debits, transfers);
  }
  return transfers;
}

/** Takes the debit that it finds out of `debits`. */
function pairOne(credit: Entry, debits: Entry[], transfers: Map<Entry, readonly Entry[]>): boolean {
  const at = debits.findIndex(
    ({ account, baseAmount }) => account !== credit.account && baseAmount === -credit.baseAmount,
  );
  if (at === -1) return false;
  transfers.set(credit, debits.splice(at, 1));
  return true;
}

function pairWhole(credits: readonly Entry[], debits: readonly Entry[], transfers: Map<Entry, readonly Entry[]>): void {
  const [from, to] = [onlyAccountOf(credits), onlyAccountOf(debits)];
  const sum = [...credits, ...debits].reduce((all, { baseAmount }) => all + baseAmount, 0);
  if (from === null || to === null || from === to || sum !== 0) return;
  for (const credit of credits) transfers.set(credit, debits);
}

const onlyAccountOf = (lines: readonly Entry[]): string | null => {
  const [only, ...others] = new Set(lines.map(({ account }) => account));
  return only !== undefined && others.length === 0 ? only : null;
};
