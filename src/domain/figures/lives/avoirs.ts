import type { Day } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import { latestFirst } from './losses.ts';

/** What an avoir of a lettering takes off, or a credit that moved a debt to where an avoir took it off. */
export interface Avoir {
  /** What it names: its document number, its reference. */
  readonly names: readonly string[];
  /** > 0, in the company's currency. */
  readonly amount: number;
}

interface Known {
  /** What was given up of each debt already. */
  readonly lost: ReadonlyMap<Entry, number>;
  /** Last payment of the lettering; null without. */
  readonly lastPayment: Day | null;
}

/**
 * What avoirs took off each debt of a lettering, as far as anybody can tell: first what they name; then a debt of the avoir's own
 * amount, or of all the avoirs left together; then debts issued after the last payment, which it cannot have paid: the latest
 * due first (art. 1342-10 C. civ.: the oldest debts are paid). The rest of an avoir is of no debt in particular.
 */
export function shareAvoirs(
  lines: readonly Entry[],
  avoirs: readonly Avoir[],
  { lost, lastPayment }: Known,
): ReadonlyMap<Entry, number> {
  const taken = new Map<Entry, number>();
  if (avoirs.length === 0) return taken;
  const debts = latestFirst(lines);
  const rests = avoirs.map(({ amount }) => amount);
  const roomOf = (debt: Entry): number => debt.baseAmount - (lost.get(debt) ?? 0) - (taken.get(debt) ?? 0);
  const take = (at: number, debt: Entry): void => {
    const part = Math.min(rests[at] ?? 0, roomOf(debt));
    if (part <= 0) return;
    rests[at] = (rests[at] ?? 0) - part;
    taken.set(debt, (taken.get(debt) ?? 0) + part);
  };
  const takeAll = (some: readonly Entry[]): void => {
    for (const debt of some) for (const at of rests.keys()) take(at, debt);
  };
  for (const [at, { names }] of avoirs.entries()) {
    for (const debt of debts) if (names.includes(debt.piece)) take(at, debt);
  }
  const whole = debts.filter((debt) => !taken.has(debt));
  for (const at of rests.keys()) {
    const same = whole.find((debt) => rests[at] !== 0 && roomOf(debt) === rests[at]);
    if (same) take(at, same);
  }
  const left = rests.reduce((sum, rest) => sum + rest, 0);
  takeAll(debts.filter((debt) => left > 0 && roomOf(debt) === left).slice(0, 1));
  takeAll(debts.filter(({ issued }) => lastPayment !== null && issued > lastPayment));
  return taken;
}
