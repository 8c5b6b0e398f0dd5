import { type Cents, cents, ZERO } from '../../cents.ts';
import type { Entry } from '../entry.ts';

/** A ledger line and what is left of it, signed as its amount, in its own currency and in the company's. */
export interface LeftOver {
  readonly entry: Entry;
  readonly left: Cents;
  readonly baseLeft: Cents;
  /** A treasury debit of which nobody can tell what it undoes: several lines fit. */
  readonly unplaced?: boolean;
}

/**
 * A line of which nothing is taken yet, but what was paid of it before it was carried over. A valuation is no claim: nothing of it
 * is left but in the company's books.
 */
export function wholeOf(entry: Entry): LeftOver {
  const { nature, amount, baseAmount, paidBefore } = entry;
  const whole = { entry, left: nature === 'valuation' ? ZERO : amount, baseLeft: baseAmount };
  if (paidBefore === 0) return whole;
  return { entry, left: cents(amount - paidBefore), baseLeft: cents(baseAmount - shareOf(whole, paidBefore)) };
}

/** What the debit takes of the credit, > 0: as much as both hold. */
export const takable = (debit: LeftOver, credit: LeftOver): Cents => cents(Math.min(debit.left, -credit.left));

/**
 * Sets the two against each other as far as both hold. What the company's books hold of the one that is used up goes to the other,
 * so that the rest of an invoice is the ledger's: USD 1 000 booked at 900, USD 400 received at 340, leave USD 600 at 560.
 */
export function setOff(debit: LeftOver, credit: LeftOver): { readonly debit: LeftOver; readonly credit: LeftOver } {
  const amount = takable(debit, credit);
  const left = { debit: cents(debit.left - amount), credit: cents(credit.left + amount) };
  const base = cents(debit.baseLeft + credit.baseLeft);
  const creditIsUsedUp = left.credit === 0;
  return {
    debit: { ...debit, left: left.debit, baseLeft: creditIsUsedUp ? base : ZERO },
    credit: { ...credit, left: left.credit, baseLeft: creditIsUsedUp ? ZERO : base },
  };
}

/** Moves `amount` (> 0) of one debit to another, which it opens again, with what the books hold of it. */
export function moveDebit(
  from: LeftOver,
  to: LeftOver,
  amount: Cents,
): { readonly from: LeftOver; readonly to: LeftOver } {
  const moved = shareOf(from, amount);
  return {
    from: { ...from, left: cents(from.left - amount), baseLeft: cents(from.baseLeft - moved) },
    to: { ...to, left: cents(to.left + amount), baseLeft: cents(to.baseLeft + moved) },
  };
}

/** `baseLeft × amount ÷ left` to the nearest cent, exactly; all of it where all is taken. */
function shareOf({ left, baseLeft }: LeftOver, amount: Cents): Cents {
  if (amount === left) return baseLeft;
  const twice = (2n * BigInt(baseLeft) * BigInt(amount)) / BigInt(left);
  return cents(Number((twice + (twice < 0n ? -1n : 1n)) / 2n));
}
