import type { Day } from '../../domain/day.ts';
import type { Instalment } from './instalments.ts';

/** A payment, or the part of one, as a line of the bank's journal. */
export interface PaymentLine {
  readonly on: Day;
  /** Hundredths; positive where the customer pays. */
  readonly amount: number;
  /** Settles the instalment, in full or in part; else it stands alone on the account. */
  readonly settles: boolean;
}

export interface Settlement {
  readonly lines: readonly PaymentLine[];
  /** The instalment is paid to the cent. */
  readonly paid: boolean;
}

/**
 * Sets payments, the oldest first, against an instalment. What exceeds it is a line of its own, lettered with nothing; a
 * payment of the other sign takes back what was paid, and what it exceeds stands alone too.
 */
export function settlePayments(instalment: Instalment): Settlement {
  const lines: PaymentLine[] = [];
  const side = Math.sign(instalment.amount);
  const owed = Math.abs(instalment.amount);
  let paid = 0;
  for (const payment of [...instalment.payments].sort(byDay)) {
    const amount = payment.amount * side;
    const used = amount > 0 ? Math.min(amount, owed - paid) : Math.max(amount, -paid);
    paid += used;
    if (used !== 0) lines.push({ on: payment.on, amount: used * side, settles: true });
    if (used !== amount) lines.push({ on: payment.on, amount: (amount - used) * side, settles: false });
  }
  return { lines, paid: paid === owed };
}

const byDay = (a: { readonly on: Day }, b: { readonly on: Day }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
