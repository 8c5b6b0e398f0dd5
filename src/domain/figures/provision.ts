import { BRACKETS, type Bracket } from '../bracket.ts';
import { type Cents, cents, sumCents } from '../cents.ts';
import type { FiguresPolicy } from '../company/figures-policy.ts';
import type { Aging } from '../ledger/aging.ts';

export interface ProvisionRow {
  readonly bracket: Bracket;
  readonly left: Cents;
  /** Per cent. */
  readonly rate: number;
  readonly provision: Cents;
}

export interface Provision {
  readonly rows: readonly ProvisionRow[];
  /** Σ of the rows as they are rounded, so that what is printed adds up. */
  readonly total: Cents;
}

/** A rate in per cent with five decimals, as a whole number; then as a share. */
const RATE_UNIT = 100_000;
const WHOLE = BigInt(RATE_UNIT) * 100n;

/** IFRS 9 provision matrix: what is left in each bracket × its loss rate, to the nearest cent, half up. */
export function computeProvision(aging: Aging, lossRates: FiguresPolicy['lossRates']): Provision {
  const rows = BRACKETS.map((bracket) => {
    const [left, rate] = [aging[bracket], lossRates[bracket]];
    const exact = BigInt(left) * BigInt(Math.round(rate * RATE_UNIT));
    return { bracket, left, rate, provision: cents(Number((2n * exact + WHOLE) / (2n * WHOLE))) };
  });
  return { rows, total: sumCents(rows.map(({ provision }) => provision)) };
}
