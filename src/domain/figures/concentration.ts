import type { Cents } from '../cents.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { divide, total, weightedTotal } from './ratio.ts';

/** How much of the receivables hangs on few debtors. */
export interface Concentration {
  /** Customers who owe something. */
  readonly debtors: number;
  /** Share of the biggest ones together in what all debtors owe, 0 to 1. */
  readonly biggest: readonly { readonly count: number; readonly share: number }[];
  /** Herfindahl index, Σ of squared shares: 1 ÷ debtors when all owe the same, 1 when one owes everything. */
  readonly herfindahl: number;
}

const COUNTS = [1, 5, 10] as const;

/** Of the balances of customers; those who are owed something by us weigh nothing. Null without a debtor. */
export function computeConcentration(balances: ReadonlyMap<TiersCode, Cents>): Concentration | null {
  const owed = [...balances.values()].filter((balance) => balance > 0).sort((a, b) => b - a);
  if (owed.length === 0) return null;
  const all = total(owed, (balance) => balance);
  const biggest = COUNTS.map((count) => ({
    count,
    share: divide(
      total(owed.slice(0, count), (balance) => balance),
      all,
    ) as number,
  }));
  const squares = weightedTotal(
    owed,
    (balance) => balance,
    (balance) => balance,
  );
  return { debtors: owed.length, biggest, herfindahl: divide(squares, all * all) as number };
}
