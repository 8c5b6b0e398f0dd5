import { type Cents, cents } from '../../cents.ts';
import type { Entry } from '../../ledger/entry.ts';
import { isTreasuryDebit } from '../../ledger/lettering/link-earlier.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';
import type { Past } from './settlements.ts';

/** What is open of a debt. */
export interface Left extends Pick<Entry, 'due' | 'issued'> {
  /** > 0, in the company's currency. */
  readonly amount: Cents;
}

/** What is open of the debits of the books on a day, each cent once, as old and as late as on its account. */
export interface LeftOfDebts {
  /** By the line that first recorded the debt; `due` and `issued` are those of the line that is open now. */
  readonly of: ReadonlyMap<Entry, Left>;
  /**
   * Debits that are what is left of no such line: on accounts that hold no invoices (4191, 4196, 4197), à-nouveaux of what was
   * lettered in the year before, parts of a debt moved by more than it was, or to several lines of other due dates.
   */
  readonly apart: readonly (readonly [Entry, Left])[];
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
  const of = new Map<Entry, Left>();
  const apart: [Entry, Left][] = [];
  const open = items.flatMap(({ ecNo, baseLeft, treatment, nature, due, issued }) => {
    const line = byNo.get(ecNo);
    const isOwed = baseLeft > 0 && treatment !== 'a-etablir' && nature !== 'valuation';
    return line && isOwed ? [{ line, amount: baseLeft, due, issued }] : [];
  });
  /** How much of it the debt takes: all that it has room for, unless it has a part of another age already. */
  const give = (debt: Entry, { due, issued }: Left, amount: number): number => {
    const before = of.get(debt);
    if (amount <= 0 || (before && (before.due !== due || before.issued !== issued))) return 0;
    of.set(debt, { due, issued, amount: cents((before?.amount ?? 0) + amount) });
    return amount;
  };
  const isMoved = ({ line }: { readonly line: Entry }): boolean => movedBy.has(originOf.get(line) ?? line);
  for (const { line, ...left } of open.filter((one) => !isMoved(one))) {
    const debt = originOf.get(line) ?? line;
    const isIts = debt.baseAmount > 0 && holdsClaims(line) && !wasSettledElsewhere(line, debt, past);
    if (!isIts || give(debt, left, left.amount) === 0) apart.push([line, left]);
  }
  for (const { line, ...left } of open.filter(isMoved)) {
    let rest: number = left.amount;
    for (const debt of holdsClaims(line) ? debtsMovedTo(line, past) : []) {
      rest -= give(debt, left, Math.min(rest, debt.baseAmount - (of.get(debt)?.amount ?? 0)));
    }
    if (rest > 0) apart.push([line, { ...left, amount: cents(rest) }]);
  }
  return { of, apart };
}

/** Lettered in the year before, after it was carried over: the books of this year still hold the copy. */
function wasSettledElsewhere(line: Entry, debt: Entry, past: Past): boolean {
  if (past.settle(line).settled) return false;
  const lines = [debt, ...(past.books.carriedOver.copiesOf.get(debt) ?? [])];
  return lines.some((other) => other !== line && past.settle(other).settled);
}

/** The debts that became this line, in the order in which they take what is left of it. */
export function debtsMovedTo(line: Entry, past: Past, seen = new Set<Entry>()): readonly Entry[] {
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
