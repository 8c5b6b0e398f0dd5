import { type Cents, cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import { backTest } from '../forecast/back-test.ts';
import { FORECAST_WEEKS, forecastCashIn, isExpected, spreadByWeek } from '../forecast/cash-in.ts';
import { readDelays } from '../forecast/delays.ts';
import type { ForecastLife } from '../invoice-life.ts';

/** A customer's part of what a company expects over a week. */
export interface ForecastFact {
  readonly tiers: TiersCode;
  /** Its Monday. */
  readonly weekStart: Day;
  readonly expected: Cents;
  /** The customer's part of the company's interval, in proportion to what is expected of it: parts add up to the interval. */
  readonly low: Cents;
  readonly high: Cents;
}

/**
 * The company's cash-in forecast by customer. Parts add up to the company's own weeks to the cent: rounding goes to the largest
 * remainders. An interval by customer would not add up.
 */
export function shareForecast(lives: readonly ForecastLife[], asOf: Day): readonly ForecastFact[] {
  const open = lives.filter(isExpected);
  const delays = readDelays(lives, asOf);
  const { width } = backTest(lives, asOf);
  const { weeks } = forecastCashIn(open, delays, asOf, { width });
  const byTiers = [...Map.groupBy(open, ({ tiers }) => tiers)].map(([tiers, own]) => ({
    tiers,
    weeks: spreadByWeek(own, delays, asOf, FORECAST_WEEKS).weeks,
  }));
  return weeks.flatMap((week, at) => {
    const weights = byTiers.map((one) => one.weeks[at]?.expected ?? 0);
    const [expected, low, high] = [week.expected, week.low, week.high].map((total) => share(total, weights));
    return byTiers
      .map(({ tiers }, index) => ({
        tiers,
        weekStart: week.weekStart,
        expected: expected?.[index] ?? cents(0),
        low: low?.[index] ?? cents(0),
        high: high?.[index] ?? cents(0),
      }))
      .filter((one) => one.expected !== 0 || one.low !== 0 || one.high !== 0);
  });
}

/** Parts of a total ≥ 0 by weight, whole cents that add up to it. */
export function share(total: Cents, weights: readonly number[]): readonly Cents[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => cents(0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (rest <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    rest -= 1;
  }
  return parts.map(cents);
}
