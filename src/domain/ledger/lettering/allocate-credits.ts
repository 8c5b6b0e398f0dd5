import type { Entry } from '../entry.ts';
import { type LeftOver, setOff, wholeOf } from './left-over.ts';
import { isTreasuryDebit } from './link-earlier.ts';

/**
 * Sets the credits of one group against its debits, so that a part payment leaves the rest on its invoice and an excess stays a
 * credit: first against what the bank took back, whose receipts paid nothing; then the oldest due date first (art. 1342-10
 * C. civ.: the oldest debt). Each currency apart.
 */
export function allocateCredits(lines: readonly Entry[]): LeftOver[] {
  const valuations = lines.filter(({ nature }) => nature === 'valuation').map(wholeOf);
  const byCurrency = Map.groupBy(
    lines.filter(({ nature }) => nature !== 'valuation'),
    ({ currency }) => currency,
  );
  return [...[...byCurrency.values()].flatMap(allocateOne), ...valuations];
}

function allocateOne(lines: readonly Entry[]): LeftOver[] {
  const debits = lines.filter((line) => line.amount >= 0).map(wholeOf);
  const credits = lines.filter((line) => line.amount < 0).map(wholeOf);
  const takenBack = debits.filter(({ entry }) => isTreasuryDebit(entry)).sort(byDueDate);
  const owed = debits.filter(({ entry }) => !isTreasuryDebit(entry)).sort(byDueDate);
  const undone = setOffInOrder(takenBack, credits.sort(byReceiptThenDueDate));
  const paid = setOffInOrder(owed, undone.credits.sort(byDueDate));
  return [...undone.debits, ...paid.debits, ...paid.credits];
}

/** Both in the order in which they are taken. */
export function setOffInOrder(
  debits: readonly LeftOver[],
  credits: readonly LeftOver[],
): { readonly debits: LeftOver[]; readonly credits: LeftOver[] } {
  const [restOfDebits, restOfCredits] = [[...debits], [...credits]];
  let at = 0;
  for (const [index, first] of debits.entries()) {
    let debit = first;
    while (debit.left > 0 && at < restOfCredits.length) {
      const credit = restOfCredits[at];
      if (!credit) break;
      const taken = setOff(debit, credit);
      debit = taken.debit;
      restOfCredits[at] = taken.credit;
      if (taken.credit.left === 0) at += 1;
    }
    restOfDebits[index] = debit;
  }
  return { debits: restOfDebits, credits: restOfCredits };
}

/** Oldest due date first, no due date last, then the order in which they were entered. */
export function byDueDate({ entry: a }: LeftOver, { entry: b }: LeftOver): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    return b.due === null || a.due < b.due ? -1 : 1;
  }
  return a.ecNo - b.ecNo;
}

/** Receipts before avoirs: the bank takes back what it brought. */
export function byReceiptThenDueDate(a: LeftOver, b: LeftOver): number {
  const [isReceipt, isOther] = [a.entry.nature === 'treasury', b.entry.nature === 'treasury'];
  return isReceipt === isOther ? byDueDate(a, b) : isReceipt ? -1 : 1;
}
