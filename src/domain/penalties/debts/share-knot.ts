import { type Cents, cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import { shareAvoirs } from '../../figures/lives/avoirs.ts';
import { shareLosses } from '../../figures/lives/losses.ts';
import type { Past } from '../../figures/lives/settlements.ts';
import type { Entry } from '../../ledger/entry.ts';
import { isTreasuryDebit, namesOf } from '../../ledger/lettering/link-earlier.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';
import type { Part } from './debt.ts';
import type { Knot } from './knots.ts';

/** What became of one debt of a knot. */
export interface Shared {
  /** What avoirs took off it. */
  readonly offset: Cents;
  /** In the order of their days. */
  readonly paid: readonly Part[];
}

/** A credit of a knot, in its currency, less what the bank took back of it. */
interface Credit {
  readonly line: Entry;
  readonly on: Day;
  readonly amount: number;
}

/**
 * What the credits of a knot took off each of its debts, each currency apart. An avoir takes off what was never owed, whenever it
 * was written, of no debt in particular the oldest due; a loss what was given up; a payment takes off the oldest due first (art. 1342-10 C. civ.), on its day.
 */
export function shareKnot(knot: Knot, past: Past): ReadonlyMap<Entry, Shared> {
  const lines = knot.filter(({ nature }) => nature !== 'valuation');
  const byCurrency = Map.groupBy(lines, ({ currency }) => currency);
  return new Map([...byCurrency.values()].flatMap((own) => [...shareCurrency(own, past)]));
}

function shareCurrency(lines: readonly Entry[], past: Past): ReadonlyMap<Entry, Shared> {
  const debts = lines.filter((line) => line.amount > 0 && !isTreasuryDebit(line)).sort(byDuePieceNumber);
  const credits = lines.filter(({ amount }) => amount < 0).map((line) => toCredit(line, past));
  const alive = credits.filter(({ amount }) => amount > 0).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const isAvoir = ({ line }: Credit): boolean => line.nature === 'sale';
  const isLoss = ({ line }: Credit): boolean => line.nature === 'loss';
  const payments = alive.filter((credit) => !isAvoir(credit) && !isLoss(credit));
  // Shares are of amounts in the company's currency: here they are asked in that of the debt.
  const asked = new Map(debts.map((debt) => [{ ...debt, baseAmount: debt.amount }, debt]));
  const losses = alive.filter(isLoss);
  const lost = shareLosses(
    [...asked.keys()],
    losses.map(({ line, amount }) => ({ piece: line.piece, amount })),
  );
  const avoirs = alive.filter(isAvoir);
  const offset = shareAvoirs(
    [...asked.keys()],
    avoirs.map(({ line, amount }) => ({ names: namesOf(line), amount })),
    { lost, lastPayment: payments.at(-1)?.on ?? null },
  );
  const board = new Board([...asked].map(([key, debt]) => [debt, debt.amount - (offset.get(key) ?? 0)]));
  const lostOn = losses.at(-1)?.on;
  for (const [key, debt] of asked) if (lostOn) board.pay(debt, lostOn, lost.get(key) ?? 0);
  const ofNone = sumOf(avoirs.map(({ amount }) => amount)) - sumOf([...offset.values()]);
  const more = board.offsetOldest(ofNone);
  for (const { on, amount } of payments) board.payOldest(on, amount);
  return new Map(
    [...asked].map(([key, debt]) => [
      debt,
      { offset: cents((offset.get(key) ?? 0) + (more.get(debt) ?? 0)), paid: board.paidOf(debt) },
    ]),
  );
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** The debts of a knot, the oldest due first, and what is left of each as far as it was paid. */
class Board {
  private readonly left: Map<Entry, number>;
  private readonly paid = new Map<Entry, Part[]>();

  constructor(debts: readonly (readonly [Entry, number])[]) {
    this.left = new Map(debts);
  }

  /** What is of no debt in particular: how much of it each takes. */
  offsetOldest(amount: number): ReadonlyMap<Entry, number> {
    let rest = amount;
    return new Map(
      [...this.left].map(([debt, left]) => {
        const taken = Math.max(0, Math.min(left, rest));
        rest -= taken;
        this.left.set(debt, left - taken);
        return [debt, taken];
      }),
    );
  }

  payOldest(on: Day, amount: number): void {
    let rest = amount;
    for (const debt of this.left.keys()) rest -= this.pay(debt, on, rest);
  }

  /** How much of the amount the debt took. */
  pay(debt: Entry, on: Day, amount: number): number {
    const left = this.left.get(debt) ?? 0;
    const taken = Math.min(left, amount);
    if (taken <= 0) return 0;
    this.left.set(debt, left - taken);
    this.paid.set(debt, [...(this.paid.get(debt) ?? []), { on, amount: cents(taken) }]);
    return taken;
  }

  paidOf(debt: Entry): readonly Part[] {
    return (this.paid.get(debt) ?? []).sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  }
}

function toCredit(line: Entry, past: Past): Credit {
  const undone = past.takenBack.undone.get(line) ?? 0;
  const amount = undone === 0 ? -line.amount : -line.amount - Math.round((undone * line.amount) / line.baseAmount);
  return { line, on: paidOn(line, past), amount };
}

/** An advance that is used was received before: where the books know its receipt, that day pays. */
function paidOn(line: Entry, past: Past): Day {
  const advances = (past.transfers.get(line) ?? []).filter(({ treatment }) => treatment === 'avance');
  const received = advances
    .flatMap((advance) => past.settle(advance).lastPayment ?? [])
    .sort()
    .at(-1);
  return received !== undefined && received < line.date ? received : line.date;
}
