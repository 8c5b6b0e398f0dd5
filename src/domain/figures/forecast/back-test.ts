import { addDays, type Day, weekday } from '../../day.ts';
import type { Slices } from '../../slices.ts';
import type { ForecastLife } from '../invoice-life.ts';
import { type Expected, spreadByWeek, USUAL_WIDTH } from './cash-in.ts';
import { readDelays } from './delays.ts';

/** What the method would have said before, against what came in. */
export interface BackTest {
  /** Forecasts made again: one every four weeks, of the four weeks after each. */
  readonly origins: number;
  /** Σ |came in − expected| ÷ Σ came in, by week, 0 = never wrong; null where nothing came in. */
  readonly error: number | null;
  /** (Σ expected − Σ came in) ÷ Σ came in: > 0 expects too much. */
  readonly bias: number | null;
  /** Share of the later half of the weeks inside an interval as wide as the earlier half asked for. */
  readonly coverage: number | null;
  /** How wide the interval must be to hold eight weeks in ten of all those tested, in standard deviations. */
  readonly width: number;
}

interface TestedWeek {
  readonly expected: number;
  readonly deviation: number;
  readonly came: number;
}

const ORIGINS = 6;
const WEEKS = 4;
const SHARE = 0.8;

/**
 * Makes the forecast of cash-in again as of earlier days, knowing only what was known, and compares it by week with what was
 * paid of the invoices open then. Invoices count whole but for what was given up, on the day of their last payment; those settled otherwise are left out.
 * Yields between two of those earlier days.
 */
export function* backTestInSlices(lives: readonly ForecastLife[], asOf: Day): Slices<BackTest> {
  const tests: TestedWeek[][] = [];
  for (let back = ORIGINS; back > 0; back -= 1) {
    if (back < ORIGINS) yield;
    tests.push(testFrom(lives, originOf(asOf, back)));
  }
  const tried = tests.filter((weeks) => weeks.some(({ expected }) => expected > 0));
  const weeks = tried.flat();
  const came = sum(weeks.map((week) => week.came));
  const [earlier, later] = [weeks.slice(0, weeks.length >> 1), weeks.slice(weeks.length >> 1)];
  const width = widthOf(earlier);
  return {
    origins: tried.length,
    error: came > 0 ? sum(weeks.map((week) => Math.abs(week.came - week.expected))) / came : null,
    bias: came > 0 ? (sum(weeks.map(({ expected }) => expected)) - came) / came : null,
    coverage: earlier.length > 0 ? later.filter((week) => missOf(week) <= width).length / later.length : null,
    width: widthOf(weeks),
  };
}

/** Four weeks before the day, eight, and so on: the Sunday before, so that weeks are whole. */
function originOf(asOf: Day, back: number): Day {
  const value = addDays(asOf, -7 * WEEKS * back);
  return addDays(value, -weekday(value));
}

function testFrom(lives: readonly ForecastLife[], origin: Day): TestedWeek[] {
  const open = lives.filter(
    ({ state, issued, paidOn, isClaim }) =>
      isClaim && issued <= origin && (state === 'open' || (state === 'paid' && paidOn !== null && paidOn > origin)),
  );
  const paid = open.flatMap(({ state, paidOn, amount, lost }) =>
    state === 'paid' && paidOn !== null ? { on: paidOn, amount: amount - lost } : [],
  );
  const expected: Expected[] = open.map((life) => ({ ...life, left: life.amount }));
  const { weeks } = spreadByWeek(expected, readDelays(lives, origin), origin, WEEKS);
  return weeks.map(({ weekStart, until, expected, variance }) => ({
    expected,
    deviation: Math.sqrt(variance),
    came: sum(paid.filter(({ on }) => on >= weekStart && on <= until).map(({ amount }) => amount)),
  }));
}

/** How far a week was from what was expected, in standard deviations. */
const missOf = ({ expected, deviation, came }: TestedWeek): number =>
  came === expected ? 0 : Math.abs(came - expected) / deviation;

/** The usual width, or more where weeks missed by more: invoices of one customer are paid together. */
function widthOf(weeks: readonly TestedWeek[]): number {
  const misses = weeks
    .map(missOf)
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return Math.max(USUAL_WIDTH, misses[Math.ceil(SHARE * misses.length) - 1] ?? 0);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
