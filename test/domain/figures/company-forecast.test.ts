import { describe, expect, test } from 'vitest';
import { type Cents, cents, sumCents } from '../../../src/domain/cents.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { forecastFacts } from '../../../src/domain/figures/dataset/forecast-facts.ts';
import type { CashForecast } from '../../../src/domain/figures/forecast/cash-in.ts';
import { forecastCashIn } from '../../../src/domain/figures/forecast/cash-in.ts';
import { forecastInSlices, forecastOf } from '../../../src/domain/figures/forecast/company-forecast.ts';
import { readDelays } from '../../../src/domain/figures/forecast/delays.ts';
import { share } from '../../../src/domain/figures/forecast/share.ts';
import { drain } from '../../../src/domain/slices.ts';
import { aLife } from '../../builders/figures.ts';

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

describe('the forecast of a company and its customers', () => {
  const asOf = day('2026-03-02');
  const paid = Array.from({ length: 60 }, (_, at) => {
    const issued = addDays(day('2025-07-01'), at * 3);
    const due = addDays(issued, 30);
    const paidOn = addDays(due, (at * 7) % 23);
    return { ...aLife({ tiers: `C${at % 3}`, issued, due, amount: 10_001 + at, paidOn }), ecNo: at };
  });
  const open = Array.from({ length: 20 }, (_, at) => ({
    ...aLife({ tiers: `C${at % 4}`, issued: '2026-02-01', due: addDays(asOf, at - 5), amount: 33_333 + at * 7 }),
    ecNo: 100 + at,
  }));
  // Nobody ever was so late: nothing is foreseen of it.
  const lost = { ...aLife({ tiers: 'C1', issued: '2024-01-01', due: '2024-02-01', amount: 777 }), ecNo: 200 };
  const lives = [...paid, ...open, lost];
  const made = drain(forecastInSlices(lives, asOf));
  const customers = ['C0', 'C1', 'C2', 'C3'];

  const add = (amounts: readonly Cents[]): Cents => sumCents(amounts);

  test('J10: the parts of customers add up to the company’s weeks, expected and interval, to the cent', () => {
    const { whole } = made;
    const parts = customers.map((code) => forecastOf(made, code));
    expect(whole.weeks.some(({ expected, low, high }) => expected > 0 && low < expected && high > expected)).toBe(true);
    const summed: CashForecast = {
      weeks: whole.weeks.map(({ weekStart }, at) => ({
        weekStart,
        expected: add(parts.map(({ weeks }) => weeks[at]?.expected ?? cents(0))),
        low: add(parts.map(({ weeks }) => weeks[at]?.low ?? cents(0))),
        high: add(parts.map(({ weeks }) => weeks[at]?.high ?? cents(0))),
      })),
      later: add(parts.map(({ later }) => later)),
      unknown: add(parts.map(({ unknown }) => unknown)),
    };
    expect(summed).toEqual(whole);
    expect(whole.unknown).toBe(777);
  });

  test('the company’s weeks are those of all its open invoices together', () => {
    const expected = [...open, lost];
    const { width } = made.backTest;
    expect(made.whole).toEqual(forecastCashIn(expected, readDelays(lives, asOf), asOf, { width }));
  });

  test('J10: a customer’s facts for the reports are its weeks that say something', () => {
    for (const code of customers) {
      const own = forecastFacts(made).filter(({ tiers }) => tiers === code);
      expect(own.length).toBeGreaterThan(0);
      const said = forecastOf(made, code).weeks.filter(({ high }) => high > 0);
      expect(own.map(({ tiers: _, ...week }) => week)).toEqual(said);
    }
  });

  test('a customer who never paid anything yet is foreseen by everybody’s delays', () => {
    const { weeks, invoices } = forecastOf(made, 'C3');
    expect(weeks.some(({ expected }) => expected > 0)).toBe(true);
    expect(invoices?.every(({ payment }) => payment !== null)).toBe(true);
  });

  test('a customer of whom nothing is open has the company’s weeks, empty', () => {
    const { weeks, later, unknown, invoices } = forecastOf(made, 'NOBODY');
    expect(weeks.map(({ weekStart }) => weekStart)).toEqual(made.whole.weeks.map(({ weekStart }) => weekStart));
    expect(weeks.every(({ expected, low, high }) => expected + low + high === 0)).toBe(true);
    expect([later, unknown, invoices]).toEqual([0, 0, []]);
  });

  test('the order of the invoices changes nothing, to the last cent', () => {
    const turned = drain(forecastInSlices(lives.toReversed(), asOf));
    expect(turned.whole).toEqual(made.whole);
    for (const code of customers) expect(turned.parts.get(code)).toEqual(made.parts.get(code));
  });

  test('it pauses between the days of its back-test and between customers', () => {
    const many = Array.from({ length: 120 }, (_, at) => ({ ...aLife({ tiers: `D${at}` }), ecNo: 300 + at }));
    const slices = forecastInSlices([...lives, ...many], asOf);
    let pauses = 0;
    while (!slices.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(5 + 3);
  });
});
