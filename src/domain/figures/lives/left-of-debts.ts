import { type Cents, cents, ZERO } from '../../cents.ts';
import type { Entry } from '../../encours/entry.ts';
import { isTreasuryDebit } from '../../encours/link-earlier.ts';
import { byDuePieceNumber } from '../../encours/order.ts';
import type { Past } from './settlements.ts';

/** What is open of the debits of the books on a day, each cent on one debt. */
export interface LeftOfDebts {
  /** By the line that first recorded the debt. */
  readonly of: ReadonlyMap<Entry, Cents>;
  /**
   * Debits that are what is left of no such line, with what is open of them: on accounts that hold no invoices (4191, 4196, 4197),
   * à-nouveaux of what was lettered in the year before, parts of a debt moved by more than it was.
   */
  readonly apart: readonly (readonly [Entry, Cents])[];
}

/** Accounts whose debits are claims. */
export const holdsClaims = ({ treatment }: Pick<Entry, 'treatment'>): boolean =>
  treatment === 'client' || treatment === 'effet' || treatment === 'douteux';

/**
 * Follows each open debit back to the debt that it is what is left of: over the years that carried it over, and over the accounts
 * that it was moved to; of several debts moved together, the latest due: the oldest are paid first (art. 1342-10 C. civ.).
 */
export function leftOfDebts(past: Past): LeftOfDebts {
  const { items, books, movedBy } = past;
  const { originOf } = books.carriedOver;
  const byNo = new Map(books.entries.map((entry) => [entry.ecNo, entry]));
  const of = new Map<Entry, number>();
  const apart: [Entry, Cents][] = [];
  const open = items.flatMap(({ ecNo, baseLeft, treatment }) => {
    const line = byNo.get(ecNo);
    return line && baseLeft > 0 && treatment !== 'a-etablir' ? [{ line, left: baseLeft as number }] : [];
  });
  const give = (debt: Entry, amount: number): void => {
    of.set(debt, (of.get(debt) ?? 0) + amount);
  };
  const isMoved = ({ line }: { readonly line: Entry }): boolean => movedBy.has(originOf.get(line) ?? line);
  for (const { line, left } of open.filter((one) => !isMoved(one))) {
    const debt = originOf.get(line) ?? line;
    if (debt.baseAmount > 0 && holdsClaims(line) && !wasSettledElsewhere(line, debt, past)) give(debt, left);
    else apart.push([line, cents(left)]);
  }
  for (const { line, left } of open.filter(isMoved)) {
    let rest = left;
    for (const debt of holdsClaims(line) ? debtsMovedTo(line, past) : []) {
      const part = Math.min(rest, debt.baseAmount - (of.get(debt) ?? 0));
      if (part > 0) give(debt, part);
      rest -= Math.max(0, part);
    }
    if (rest > 0) apart.push([line, cents(rest)]);
  }
  return { of: new Map([...of].map(([debt, left]) => [debt, cents(left)])), apart };
}

/** Lettered in the year before, after it was carried over: the books of this year still hold the copy. */
function wasSettledElsewhere(line: Entry, debt: Entry, past: Past): boolean {
  if (past.settle(line).settled) return false;
  const lines = [debt, ...(past.books.carriedOver.copiesOf.get(debt) ?? [])];
  return lines.some((other) => other !== line && past.settle(other).settled);
}

/** The debts that became this line, in the order in which they take what is left of it. */
function debtsMovedTo(line: Entry, past: Past, seen = new Set<Entry>()): readonly Entry[] {
  const { originOf, copiesOf } = past.books.carriedOver;
  const root = originOf.get(line) ?? line;
  const movers = past.movedBy.get(root);
  if (!movers) return root.baseAmount > 0 && !isTreasuryDebit(root) ? [root] : [];
  if (seen.has(root)) return [];
  seen.add(root);
  const groups = new Set(
    movers.flatMap((credit) => [credit, ...(copiesOf.get(credit) ?? [])].flatMap((one) => past.groupOf.get(one) ?? [])),
  );
  const debts = [...groups].filter(({ final }) => final).flatMap(({ lines }) => lines.filter(isDebit));
  return debts
    .sort(byDuePieceNumber)
    .reverse()
    .flatMap((debt) => debtsMovedTo(debt, past, seen));
}

const isDebit = ({ baseAmount }: Entry): boolean => baseAmount > 0;

export const leftOf = ({ of }: LeftOfDebts, debt: Entry): Cents => of.get(debt) ?? ZERO;
