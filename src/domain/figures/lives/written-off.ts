import { type Cents, sumCents } from '../../cents.ts';
import type { InvoiceLife } from '../invoice-life.ts';

/** What was given up as a loss, whole or in part, over all that the books know. */
export interface WrittenOff {
  /** Debts, an instalment each. */
  readonly count: number;
  /** In the company's currency, TTC. */
  readonly amount: Cents;
}

export function computeWrittenOff(lives: readonly InvoiceLife[]): WrittenOff {
  const lost = lives.filter((life) => life.lost > 0);
  return { count: lost.length, amount: sumCents(lost.map((life) => life.lost)) };
}
