import { type Cents, cents, sumCents } from '../../cents.ts';
import { addDays, type Day, weekday } from '../../day.ts';
import type { ForecastLife } from '../invoice-life.ts';
import { chancesOf, type Delays } from './delays.ts';

/** What of today's open invoices should come in over one week. */
export interface CashWeek {
  /** Its Monday; the first week is that of the day asked, from the next day on. */
  readonly weekStart: Day;
  readonly expected: Cents;
  /** Eight weeks in ten should lie between these two. */
  readonly low: Cents;
  readonly high: Cents;
}

export interface CashForecast {
  readonly weeks: readonly CashWeek[];
  /** Expected after the last week. */
  readonly later: Cents;
  /** Of invoices that nobody's past says anything of. */
  readonly unknown: Cents;
}

/** An open invoice and what is expected of it. */
export type Expected = Pick<ForecastLife, 'tiers' | 'due' | 'issued' | 'left'>;

/** Whether something of it is expected: a debit on an account of advances is none. */
export const isExpected = ({ left, isClaim }: ForecastLife): boolean => left > 0 && isClaim;

export const FORECAST_WEEKS = 13;
/** Half width of the interval that holds eight in ten, in standard deviations, were invoices paid independently. */
export const USUAL_WIDTH = 1.2816;

/**
 * Cash-in by week of what is open: each invoice is spread over the weeks by its chances. The interval is `width` standard
 * deviations on either side; a back-test says how wide it must be. Sales to come, disputes and credits are not in it.
 */
export function forecastCashIn(
  open: readonly Expected[],
  delays: Delays,
  asOf: Day,
  { weeks = FORECAST_WEEKS, width = USUAL_WIDTH } = {},
): CashForecast {
  const spread = spreadByWeek(open, delays, asOf, weeks);
  return {
    weeks: spread.weeks.map(({ weekStart, expected, variance }) => {
      const margin = width * Math.sqrt(variance);
      return {
        weekStart,
        expected: whole(expected),
        low: whole(Math.max(0, expected - margin)),
        high: whole(expected + margin),
      };
    }),
    later: whole(spread.later),
    unknown: spread.unknown,
  };
}

const whole = (amount: number): Cents => cents(Math.round(amount));

interface SpreadWeek {
  readonly weekStart: Day;
  readonly until: Day;
  expected: number;
  variance: number;
}

/** The same before it is rounded, in cents and squared cents. */
export function spreadByWeek(open: readonly Expected[], delays: Delays, asOf: Day, count: number) {
  const monday = firstWeekOf(asOf);
  const weeks: SpreadWeek[] = Array.from({ length: count }, (_, at) => ({
    weekStart: addDays(monday, 7 * at),
    until: addDays(monday, 7 * at + 6),
    expected: 0,
    variance: 0,
  }));
  const unknown: Cents[] = [];
  let later = 0;
  for (const life of open) {
    const chances = chancesOf(life, delays, asOf);
    if (!chances) {
      unknown.push(life.left);
      continue;
    }
    let before = 0;
    for (const week of weeks) {
      const by = chances.by(week.until);
      const chance = by - before;
      before = by;
      week.expected += life.left * chance;
      week.variance += life.left ** 2 * chance * (1 - chance);
    }
    later += life.left * (1 - before);
  }
  return { weeks, later, unknown: sumCents(unknown) };
}

/** The Monday of the first week of a forecast as of a day: that of the next day. */
export const firstWeekOf = (asOf: Day): Day => mondayOf(addDays(asOf, 1));

const mondayOf = (value: Day): Day => addDays(value, -((weekday(value) + 6) % 7));
