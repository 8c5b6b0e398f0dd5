import type { Cents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { CompanyForecast } from '../forecast/company-forecast.ts';

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

/** The weeks of each customer's part that say something, as reports read them. */
export const forecastFacts = ({ parts }: CompanyForecast): readonly ForecastFact[] =>
  [...parts].flatMap(([tiers, { weeks }]) =>
    weeks
      .filter(({ expected, low, high }) => expected !== 0 || low !== 0 || high !== 0)
      .map((week) => ({ tiers, ...week })),
  );
