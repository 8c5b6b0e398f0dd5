import { ZERO } from '../../cents.ts';
import type { Day } from '../../day.ts';
import type { Slices } from '../../slices.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { ForecastLife } from '../invoice-life.ts';
import { type BackTest, backTestInSlices } from './back-test.ts';
import { type CashForecast, FORECAST_WEEKS, forecastCashIn, isExpected, spreadByWeek } from './cash-in.ts';
import { type Delays, readDelays } from './delays.ts';
import { type ExpectedInvoice, forecastInvoices } from './payment-day.ts';
import { share } from './share.ts';

/** What a company expects of today's open invoices, and each customer's part of it. */
export interface CompanyForecast {
  readonly asOf: Day;
  readonly whole: CashForecast;
  /** Of customers of whom something is expected: they add up to the whole, to the cent, week by week. */
  readonly parts: ReadonlyMap<TiersCode, CashForecast>;
  readonly backTest: BackTest;
  /** Everybody's habits, and each one's own. */
  readonly delays: Delays;
  /** In the order in which they were given. */
  readonly open: readonly ForecastLife[];
}

/** The forecast of one customer, or of the whole company. */
export interface Forecast extends CashForecast {
  /** Of the company: a customer's part is made by the same method. */
  readonly backTest: BackTest;
  /** Of one customer; null of a whole company. */
  readonly invoices: readonly ExpectedInvoice[] | null;
}

/** Customers whose parts are worked out between two pauses. */
const SLICE = 50;

/**
 * The one forecast that the terminal, the cards and the reports say, from the lives of all customers of a company. Each invoice
 * follows its customer's delays and everybody's. A customer's interval is its part of the company's, in proportion to what is
 * expected of it: intervals by customer would not add up. The order of the lives changes nothing.
 */
export function* forecastInSlices(lives: readonly ForecastLife[], asOf: Day): Slices<CompanyForecast> {
  const ordered = lives.toSorted(byTiersThenNumber);
  const backTest = yield* backTestInSlices(ordered, asOf);
  yield;
  const delays = readDelays(ordered, asOf);
  const expected = ordered.filter(isExpected);
  const whole = forecastCashIn(expected, delays, asOf, { width: backTest.width });
  const byTiers = [...Map.groupBy(expected, ({ tiers }) => tiers)];
  const spreads: Spread[] = [];
  for (let at = 0; at < byTiers.length; at += SLICE) {
    yield;
    for (const [, own] of byTiers.slice(at, at + SLICE)) {
      spreads.push(spreadByWeek(own, delays, asOf, FORECAST_WEEKS));
    }
  }
  yield;
  const shares = partsOf(whole, spreads);
  const parts = new Map(byTiers.map(([tiers], at) => [tiers, shares[at] ?? nothingOf(whole)]));
  return { asOf, whole, parts, backTest, delays, open: lives.filter(isExpected) };
}

/** `code` null: the whole company's. A customer of whom nothing is expected has weeks of zero. */
export function forecastOf(company: CompanyForecast, code: TiersCode | null): Forecast {
  const { whole, parts, backTest, delays, open, asOf } = company;
  if (code === null) return { ...whole, backTest, invoices: null };
  const own = open.filter(({ tiers }) => tiers === code);
  return { ...(parts.get(code) ?? nothingOf(whole)), backTest, invoices: forecastInvoices(own, delays, asOf) };
}

type Spread = ReturnType<typeof spreadByWeek>;

/** By customer, in the order of their spreads. */
function partsOf(whole: CashForecast, spreads: readonly Spread[]): readonly CashForecast[] {
  const weeks = whole.weeks.map((week, at) => {
    const weights = spreads.map((one) => one.weeks[at]?.expected ?? 0);
    return {
      weekStart: week.weekStart,
      expected: share(week.expected, weights),
      low: share(week.low, weights),
      high: share(week.high, weights),
    };
  });
  const later = share(
    whole.later,
    spreads.map((one) => one.later),
  );
  return spreads.map(({ unknown }, at) => ({
    weeks: weeks.map(({ weekStart, expected, low, high }) => ({
      weekStart,
      expected: expected[at] ?? ZERO,
      low: low[at] ?? ZERO,
      high: high[at] ?? ZERO,
    })),
    later: later[at] ?? ZERO,
    unknown,
  }));
}

const nothingOf = ({ weeks }: CashForecast): CashForecast => ({
  weeks: weeks.map(({ weekStart }) => ({ weekStart, expected: ZERO, low: ZERO, high: ZERO })),
  later: ZERO,
  unknown: ZERO,
});

/** By code units: whoever reads them sorts alike, and sums of fractions come out the same to the last digit. */
const byTiersThenNumber = (a: ForecastLife, b: ForecastLife): number =>
  a.tiers === b.tiers ? a.ecNo - b.ecNo : a.tiers < b.tiers ? -1 : 1;
