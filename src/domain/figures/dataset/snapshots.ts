import { BRACKETS } from '../../bracket.ts';
import { sumCents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import { type Day, endOfMonth } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import { accountOfPast, type Books } from '../lives/books.ts';
import { readSales } from '../lives/sales.ts';
import { monthOf } from '../months.ts';
import type { Snapshot } from './tiers-facts.ts';

/** Ends of the last `count` months that are over on the day, oldest first: a month is over on the first of the next. */
export const closedMonths = (asOf: Day, count: number): readonly Day[] =>
  Array.from({ length: count }, (_, at) => endOfMonth(asOf, at - count));

/** One customer's account at the end of each month, as the books tell it now (case J2), in the company's currency. */
export function takeSnapshots(
  tiers: TiersCode,
  books: Books,
  monthEnds: readonly Day[],
  currency: Currency,
): readonly Snapshot[] {
  const last = monthEnds.at(-1);
  if (last === undefined) return [];
  const sales = Map.groupBy(readSales(books.entries, last), ({ issued }) => monthOf(issued));
  return monthEnds.map((monthEnd) => {
    const { balance, aging, unallocated, lateTotal } = accountOfPast(books, monthEnd, currency);
    return {
      tiers,
      monthEnd,
      balance,
      aging,
      unallocated,
      late: lateTotal,
      sales: sumCents((sales.get(monthOf(monthEnd)) ?? []).map(({ amount }) => amount)),
    };
  });
}

/** Whether two snapshots of one month say the same. */
export const sameSnapshot = (a: Snapshot, b: Snapshot): boolean =>
  a.balance === b.balance &&
  a.unallocated === b.unallocated &&
  a.late === b.late &&
  a.sales === b.sales &&
  BRACKETS.every((bracket) => a.aging[bracket] === b.aging[bracket]);

/** Nothing owed, nothing sold: not worth a row. */
export const isEmptySnapshot = ({ balance, unallocated, late, sales, aging }: Snapshot): boolean =>
  balance === 0 && unallocated === 0 && late === 0 && sales === 0 && BRACKETS.every((bracket) => aging[bracket] === 0);
