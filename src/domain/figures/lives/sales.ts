import { type Cents, cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Sale } from '../invoice-life.ts';
import { total } from '../ratio.ts';
import { readAdvance } from './advance.ts';

/**
 * Lines of sales journals on customer accounts up to the day; à-nouveaux are no sales. A facture d'acompte is none yet: its final
 * invoice is the sale, whole, also where that one takes the advance off by itself: an advance is booked without its VAT (4191),
 * which is found as the factures d'acompte of the customer bore it.
 */
export function readSales(entries: readonly Entry[], asOf: Day): readonly Sale[] {
  const lines = entries.filter(
    ({ nature, opening, treatment, date }) => nature === 'sale' && !opening && treatment === 'client' && date <= asOf,
  );
  const advances = Map.groupBy(
    lines.filter((line) => readAdvance(line) === 'invoice'),
    ({ tiers }) => tiers,
  );
  return lines
    .filter((line) => readAdvance(line) !== 'invoice')
    .map((line) => ({
      tiers: line.tiers,
      issued: line.date,
      amount: soldBy(line, advances.get(line.tiers) ?? []),
    }));
}

/** `advances`: the factures d'acompte of the customer. */
function soldBy(line: Entry, advances: readonly Entry[]): Cents {
  if (readAdvance(line) !== 'deduction') return line.baseAmount;
  const before = advances.filter(({ date }) => date <= line.date);
  const invoiced = total(before, ({ baseAmount }) => baseAmount);
  const booked = -total(before, ({ advance }) => advance);
  const isKnown = booked > 0n && invoiced > 0n;
  return cents(line.baseAmount + (isKnown ? divideRounded(BigInt(line.advance) * invoiced, booked) : line.advance));
}

/** To the nearest whole number. */
function divideRounded(part: bigint, whole: bigint): number {
  const twice = (2n * part) / whole;
  return Number((twice + (twice < 0n ? -1n : 1n)) / 2n);
}
