import { addDays, type Day, daysBetween } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { ForecastLife } from '../invoice-life.ts';

/** Days that invoices took to be paid, ascending: from the due date, and from issue for those without due date. */
interface Sample {
  readonly byDue: readonly number[];
  readonly byIssue: readonly number[];
}

/** How customers paid over the last two years: each one's own delays and everybody's, his among them. */
export interface Delays {
  readonly everybody: Sample;
  readonly own: ReadonlyMap<TiersCode, Sample>;
}

/** Habits older than this many days say little. */
const MEMORY_DAYS = 730;
/** Everybody's delays weigh as much as this many invoices of the customer's own: they speak where he has few. */
const SHARED_WEIGHT = 5;
/** Fewer delays than this say nothing. */
const FEWEST = 3;

/** From invoices fully paid by the day, in the two years that end on it. */
export function readDelays(lives: readonly ForecastLife[], asOf: Day): Delays {
  const since = addDays(asOf, -MEMORY_DAYS);
  const paid = lives.filter(
    ({ state, paidOn, daysToPay }) =>
      state === 'paid' && paidOn !== null && daysToPay !== null && paidOn > since && paidOn <= asOf,
  );
  const byTiers = Map.groupBy(paid, ({ tiers }) => tiers);
  return { everybody: sampleOf(paid), own: new Map([...byTiers].map(([tiers, own]) => [tiers, sampleOf(own)])) };
}

const ascending = (a: number, b: number): number => a - b;
const sampleOf = (paid: readonly ForecastLife[]): Sample => ({
  byDue: paid.flatMap(({ daysPastDue }) => daysPastDue ?? []).sort(ascending),
  byIssue: paid.flatMap(({ daysToPay }) => daysToPay ?? []).sort(ascending),
});

/** When one open invoice may be paid, as seen on a day: chances by day. */
export interface PaymentChances {
  /** Chance that it is paid by the end of the day, 0 to 1. */
  by(value: Day): number;
  /** First day by which the chance reaches `share`. */
  dayOf(share: number): Day;
}

/**
 * Chances from past delays longer than the invoice has already waited: the share of them over by a day, the customer's own
 * and everybody's weighed as `SHARED_WEIGHT` of his. Null where hardly anybody ever waited that long: the past says nothing.
 */
export function chancesOf(
  { tiers, due, issued }: Pick<ForecastLife, 'tiers' | 'due' | 'issued'>,
  delays: Delays,
  asOf: Day,
): PaymentChances | null {
  const sample = due === null ? 'byIssue' : 'byDue';
  const base = due ?? issued;
  const waited = daysBetween(base, asOf);
  const own = beyond(delays.own.get(tiers)?.[sample] ?? [], waited);
  const all = beyond(delays.everybody[sample], waited);
  if (all.count < FEWEST) return null;
  const after = (delay: number): number =>
    (own.upTo(delay) + (SHARED_WEIGHT * all.upTo(delay)) / all.count) / (own.count + SHARED_WEIGHT);
  return {
    by: (value) => after(daysBetween(base, value)),
    dayOf: (share) => addDays(base, firstReaching(after, share, waited + 1, Math.max(own.longest, all.longest))),
  };
}

/** Of a sample, the delays longer than `waited`. */
function beyond(sorted: readonly number[], waited: number) {
  const first = countUpTo(sorted, waited);
  return {
    count: sorted.length - first,
    longest: sorted.at(-1) ?? waited,
    upTo: (delay: number) => Math.max(0, countUpTo(sorted, delay) - first),
  };
}

/** How many values are ≤ limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least whole number from `low` to `high` at which a growing function reaches `share`; `high` where it never does. */
function firstReaching(of: (value: number) => number, share: number, from: number, to: number): number {
  let [low, high] = [from, Math.max(from, to)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (of(middle) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
}
