import { describe, expect, test } from 'vitest';
import { cents, sumCents } from '../../../../src/domain/cents.ts';
import { addDays, day } from '../../../../src/domain/day.ts';
import { share, shareForecast } from '../../../../src/domain/figures/dataset/share-forecast.ts';
import { backTest } from '../../../../src/domain/figures/forecast/back-test.ts';
import { forecastCashIn } from '../../../../src/domain/figures/forecast/cash-in.ts';
import { readDelays } from '../../../../src/domain/figures/forecast/delays.ts';
import { aLife } from '../../../builders/figures.ts';

describe('parts of an amount', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [100, [2, 1, 1], [50, 25, 25]],
    [1, [1, 1], [1, 0]],
    [10, [0, 5], [0, 10]],
    [0, [3, 4], [0, 0]],
    [10, [0, 0], [0, 0]],
    [10, [], []],
  ])('%i by %j', (total, weights, expected) => {
    expect(share(cents(total), weights)).toEqual(expected);
  });
});

test('J10: the parts of customers add up to the company’s weeks, expected and interval, to the cent', () => {
  const asOf = day('2026-03-02');
  const paid = Array.from({ length: 60 }, (_, at) => {
    const issued = addDays(day('2025-07-01'), at * 3);
    const due = addDays(issued, 30);
    return aLife({ tiers: `C${at % 3}`, issued, due, amount: 10_001 + at, paidOn: addDays(due, (at * 7) % 23) });
  });
  const open = Array.from({ length: 20 }, (_, at) =>
    aLife({ tiers: `C${at % 4}`, issued: '2026-02-01', due: addDays(asOf, at - 5), amount: 33_333 + at * 7 }),
  );
  const lives = [...paid, ...open];
  const { width } = backTest(lives, asOf);
  const company = forecastCashIn(open, readDelays(lives, asOf), asOf, { width });
  const parts = shareForecast(lives, asOf);
  expect(company.weeks.some(({ expected, low, high }) => expected > 0 && low < expected && high > expected)).toBe(true);
  for (const week of company.weeks) {
    const own = parts.filter(({ weekStart }) => weekStart === week.weekStart);
    const { expected, low, high } = week;
    const sums = [
      sumCents(own.map((one) => one.expected)),
      sumCents(own.map((one) => one.low)),
      sumCents(own.map((one) => one.high)),
    ];
    expect(sums).toEqual([expected, low, high]);
  }
});
