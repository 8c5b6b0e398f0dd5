import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { computeCei } from '../../../src/domain/figures/cei.ts';
import { computeConcentration } from '../../../src/domain/figures/concentration.ts';
import {
  computeAdd,
  computeBestPossibleDso,
  computeCountBack,
  computeDso,
  type MonthOfSales,
} from '../../../src/domain/figures/dso.ts';
import { computeAverageDaysLate, computeLateRatio } from '../../../src/domain/figures/lateness.ts';
import { yearTo } from '../../../src/domain/figures/months.ts';
import { computeProvision } from '../../../src/domain/figures/provision.ts';
import { aCreditItem, anItem } from '../../builders/open-item.ts';

const euros = (amount: number) => cents(Math.round(amount * 100));
const months = (...rows: readonly (readonly [sales: number, days: number])[]): MonthOfSales[] =>
  rows.map(([sales, days]) => ({ sales: euros(sales), days }));

describe('the DSO', () => {
  test.each([
    ['V-S1', 30_000, 60_000, 90, 45],
    ['V-S2', 20_000, 45_000, 90, 40],
    ['V-S4', 560_000, 3_500_000, 365, 58.4],
    ['V-S5', 20_000, 150_000, 360, 48],
    ['V-S6 (the page prints 30,4)', 150_000, 1_800_000, 365, 30.4167],
  ])('%s: receivables ÷ sales × days, TTC on both sides (J9)', (_id, receivables, sales, days, expected) => {
    expect(computeDso({ receivables: euros(receivables), sales: euros(sales), days })).toBeCloseTo(expected, 4);
  });

  test.each([[0], [-10]])('says nothing where sales are %d', (sales) => {
    expect(computeDso({ receivables: euros(100), sales: euros(sales), days: 365 })).toBeNull();
  });

  test('V-E4: what is late adds to the best possible DSO', () => {
    const period = { sales: euros(10_890), days: 90 };
    const dso = computeDso({ receivables: euros(6_340), ...period });
    const best = computeBestPossibleDso({ notDue: euros(3_590), ...period });
    expect([dso, best, computeAdd(dso, best)].map((value) => value?.toFixed(2))).toEqual(['52.40', '29.67', '22.73']);
    expect(computeAdd(null, best)).toBeNull();
  });

  test.each([
    ['2026-02-28', '2025-03-01', 365],
    ['2024-02-29', '2023-03-01', 366],
    ['2025-02-28', '2024-03-01', 365],
    ['2025-02-27', '2024-02-28', 366],
    ['2013-06-30', '2012-07-01', 365],
  ])('the year to %s begins on %s', (to, from, days) => {
    expect(yearTo(day(to))).toEqual({ from, to, days });
  });
});

describe('the count-back DSO', () => {
  const V_C4 = months([2_500, 30], [1_750, 31], [2_250, 31], [2_500, 30], [2_000, 31], [2_250, 30]);
  test.each([
    ['V-C1', 2_500, months([1_200, 30], [800, 31], [700, 30]), 82.43],
    ['V-C4', 13_000, V_C4, 179.67],
    ['V-C4 as its text has it', 12_000, V_C4, 166.33],
    ['V-C5 (the page says 74: a published error)', 20_000, months([12_500, 30], [10_000, 31]), 53.25],
  ])('%s: whole months, then the days of the last one pro rata', (_id, owed, sales, expected) => {
    const { days, stopped } = computeCountBack(euros(owed), sales);
    expect(days).toBeCloseTo(expected, 2);
    expect(stopped).toBe(false);
  });

  test('a month that uses up the rest exactly counts whole, and no month after it is looked at', () => {
    expect(computeCountBack(euros(300), months([100, 30], [200, 31], [0, 28]))).toEqual({ days: 61, stopped: false });
  });

  test.each([
    ['a month without sales', months([100, 30], [0, 31], [900, 30]), 30],
    ['a month of credit notes', months([100, 30], [-5, 31], [900, 30]), 30],
    ['the beginning of the books', months([100, 30], [150, 31]), 61],
    ['no month at all', months(), null],
    ['nothing sold in the last month', months([0, 30], [900, 31]), null],
  ])('J8: stops at %s and says so', (_what, sales, days) => {
    expect(computeCountBack(euros(1_000), sales)).toEqual({ days, stopped: true });
  });

  test('a month that has only begun, and in which nothing is sold yet, stops nothing: its days are passed', () => {
    const begun = { sales: euros(0), days: 2, unfinished: true };
    expect(computeCountBack(euros(1_000), [begun, ...months([500, 28], [1_000, 31])])).toEqual({
      days: 2 + 28 + 15.5,
      stopped: false,
    });
    expect(computeCountBack(euros(1_000), [begun, ...months([0, 28])])).toEqual({ days: null, stopped: true });
  });

  test('nothing owed is 0 days; a balance in favour of customers is no days', () => {
    expect(computeCountBack(euros(0), months([5, 30]))).toEqual({ days: 0, stopped: false });
    expect(computeCountBack(euros(-5), months([5, 30]))).toEqual({ days: null, stopped: false });
  });
});

describe('the CEI', () => {
  test.each([
    ['V-E1, on average monthly sales', 3_630, 55.93],
    ['V-E2, on the sales of the whole quarter', 10_890, 79.63],
  ])('%s', (_id, sales, expected) => {
    const balances = { opening: euros(6_200), closing: euros(6_340), closingCurrent: euros(3_590) };
    expect(computeCei({ ...balances, sales: euros(sales) })).toBeCloseTo(expected, 2);
  });

  test('says nothing where nothing could be collected', () => {
    const nothing = { opening: euros(0), sales: euros(50), closing: euros(50), closingCurrent: euros(50) };
    expect(computeCei(nothing)).toBeNull();
  });
});

describe('lateness', () => {
  const aging = { notDue: euros(600), d1_30: euros(300), d31_60: euros(100), d61_90: euros(0), over90: euros(0) };

  test('the late ratio is of what is left of debits', () => {
    expect(computeLateRatio({ aging, lateTotal: euros(400) })).toBe(0.4);
    expect(
      computeLateRatio({
        aging: { ...aging, notDue: euros(0), d1_30: euros(0), d31_60: euros(0) },
        lateTotal: euros(0),
      }),
    ).toBeNull();
  });

  test('average days late weigh what is left of late debits; what is not late and credits weigh nothing', () => {
    const items = [
      anItem({ amount: 300_00, left: 100_00, due: '2026-02-20' }),
      anItem({ amount: 300_00, due: '2026-01-11' }),
      anItem({ amount: 900_00, due: '2026-03-02' }),
      aCreditItem({ amount: 50_00, due: '2025-01-01' }),
    ];
    expect(computeAverageDaysLate({ items })).toBe(40);
    expect(computeAverageDaysLate({ items: items.slice(2) })).toBeNull();
  });
});

describe('the provision matrix', () => {
  const aging = {
    notDue: euros(300_000),
    d1_30: euros(140_000),
    d31_60: euros(60_000),
    d61_90: euros(23_000),
    over90: euros(5_000),
  };

  test('V-P1: balance × loss rate by bracket (8,6957 % is printed rounded: 8,69565 % gives its amounts)', () => {
    const rates = { notDue: 2, d1_30: 4, d31_60: 8.69565, d61_90: 25, over90: 100 };
    const { rows, total } = computeProvision(aging, rates);
    expect(rows.map(({ provision }) => provision)).toEqual([6_000_00, 5_600_00, 5_217_39, 5_750_00, 5_000_00]);
    expect(total).toBe(27_567_39);
  });

  test.each([
    [1, 50, 1],
    [1, 49.99999, 0],
    [333, 0.5, 2],
  ])('%d cents at %d per cent make %d, to the nearest cent, half up', (left, rate, provision) => {
    const none = { notDue: 0, d1_30: 0, d31_60: 0, d61_90: 0, over90: 0 };
    const only = { ...none, over90: rate };
    const zero = cents(0);
    const owed = { notDue: zero, d1_30: zero, d31_60: zero, d61_90: zero, over90: cents(left) };
    expect(computeProvision(owed, only).total).toBe(provision);
  });
});

describe('the concentration of risk', () => {
  const owing = (...balances: readonly number[]) => new Map(balances.map((balance, at) => [`C${at}`, euros(balance)]));

  test('shares of the biggest in what all debtors owe; those whom we owe weigh nothing', () => {
    const risk = computeConcentration(owing(10, 50, -900, 20, 5, 10, 5));
    expect(risk).toMatchObject({
      debtors: 6,
      biggest: [
        { count: 1, share: 0.5 },
        { count: 5, share: 0.95 },
        { count: 10, share: 1 },
      ],
    });
    expect(risk?.herfindahl).toBeCloseTo(0.315, 10);
  });

  test.each([
    ['one debtor', [70], 1],
    ['four who owe the same', [5, 5, 5, 5], 0.25],
  ])('the Herfindahl index of %s', (_who, balances, index) => {
    expect(computeConcentration(owing(...balances))?.herfindahl).toBe(index);
  });

  test('without a debtor there is none', () => {
    expect(computeConcentration(owing(-5))).toBeNull();
  });
});
