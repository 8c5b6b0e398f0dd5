import type { Entry } from '../../ledger/entry.ts';
import { isTreasuryDebit } from '../../ledger/lettering/link-earlier.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';

/** Part of a lettering that was given up. */
export interface Loss {
  /** Of the entry that gave it up. */
  readonly piece: string;
  /** > 0, in the company's currency. */
  readonly amount: number;
}

/**
 * What each debt of a lettering was given up of: first the one whose number the loss bears, then the latest due: the oldest debts
 * are paid first (art. 1342-10 C. civ.).
 */
export function shareLosses(lines: readonly Entry[], losses: readonly Loss[]): ReadonlyMap<Entry, number> {
  const lost = new Map<Entry, number>();
  if (losses.length === 0) return lost;
  const debts = latestFirst(lines);
  for (const { piece, amount } of losses) {
    let rest = amount;
    const named = debts.filter((debt) => piece !== '' && debt.piece === piece);
    for (const debt of [...named, ...debts]) {
      const before = lost.get(debt) ?? 0;
      const part = Math.min(rest, debt.baseAmount - before);
      if (part > 0) lost.set(debt, before + part);
      rest -= Math.max(0, part);
    }
  }
  return lost;
}

/** What lines owe, the latest due first; what the bank took back is no debt of its own. */
export const latestFirst = (lines: readonly Entry[]): readonly Entry[] =>
  lines
    .filter((line) => line.baseAmount > 0 && !isTreasuryDebit(line))
    .sort(byDuePieceNumber)
    .reverse();
