import { type Cents, cents } from '../cents.ts';
import type { Entry } from './entry.ts';

/** A ledger line and what is left of it, signed as its amount, in its own currency. */
export interface LeftOver {
  readonly entry: Entry;
  readonly left: Cents;
}

/**
 * Sets the credits of one group against its debits, the oldest due date first (art. 1342-10 C. civ.: the oldest debt), so that
 * a part payment leaves the rest on its invoice and an excess stays a credit. Each currency apart.
 */
export function allocateCredits(lines: readonly Entry[]): LeftOver[] {
  const currencies = new Set(lines.map((line) => line.currency));
  if (currencies.size > 1) {
    return [...currencies].flatMap((currency) => allocateCredits(lines.filter((line) => line.currency === currency)));
  }
  const debits = lines.filter((line) => line.amount >= 0).sort(byDueDate);
  const credits = lines.filter((line) => line.amount < 0).sort(byDueDate);
  const paid = Math.min(total(debits), -total(credits));
  return [...takeOff(debits, paid), ...takeOff(credits, paid)];
}

/** Oldest due date first, no due date last, then the order in which they were entered. */
function byDueDate(a: Entry, b: Entry): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    return b.due === null || a.due < b.due ? -1 : 1;
  }
  return a.ecNo - b.ecNo;
}

const total = (lines: readonly Entry[]): number => lines.reduce((sum, line) => sum + line.amount, 0);

function takeOff(lines: readonly Entry[], allocated: number): LeftOver[] {
  let toTake = allocated;
  return lines.map((entry) => {
    const taken = Math.min(Math.abs(entry.amount), toTake);
    toTake -= taken;
    return { entry, left: cents(entry.amount - Math.sign(entry.amount) * taken) };
  });
}

/** `base × left ÷ amount` to the nearest cent, exactly: what is left of a line in the company's currency. */
export function baseLeftOf(entry: Entry, left: Cents): Cents {
  if (left === entry.amount) return entry.baseAmount;
  const [base, part, whole] = [BigInt(entry.baseAmount), BigInt(left), BigInt(entry.amount)];
  const twice = (2n * base * part) / whole;
  return cents(Number((twice + (twice < 0n ? -1n : 1n)) / 2n));
}
