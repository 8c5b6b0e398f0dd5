import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../../../../src/channels/teams/cards/charts/dmp-charts.ts';
import { sharesOf } from '../../../../../src/channels/teams/cards/charts/shares.ts';
import { everyCard } from '../../harness/every-card.ts';
import { type Node, nodesOf } from '../../harness/read-card.ts';

const CARDS = (['fr', 'en'] as const).flatMap((language) => Object.entries(everyCard(language)));
const CHARTS = CARDS.flatMap(([name, card]) =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Chart.'))
    .map((chart) => [name, chart] as const),
);
const chartsOf = (type: string): readonly Node[] => CHARTS.map(([, chart]) => chart).filter((one) => one.type === type);

/** Every figure that a chart is given to draw. */
const drawnOf = (chart: Node): readonly number[] =>
  nodesOf(chart.data).flatMap(({ y, value }) => [y, value].filter((one): one is number => typeof one === 'number'));

describe('charts, which Teams draws and writes as it likes', () => {
  test('draw whole numbers only, which are written alike in every language', () => {
    expect(CHARTS.length).toBeGreaterThan(50);
    for (const [name, chart] of CHARTS) {
      const odd = drawnOf(chart).filter((one) => !Number.isInteger(one) || Object.is(one, -0));
      expect([name, odd]).toEqual([name, []]);
    }
  });

  test('of the kinds whose axis cannot be told where to end, none is used', () => {
    const kinds = new Set(CHARTS.map(([, { type, displayMode }]) => [type, displayMode].filter(Boolean).join(' ')));
    expect([...kinds].toSorted()).toEqual([
      'Chart.HorizontalBar AbsoluteNoAxis',
      'Chart.HorizontalBar.Stacked',
      'Chart.Line',
    ]);
  });

  test('stacked in a bar, draw shares of 100: their sum is printed beside the title', () => {
    for (const chart of chartsOf('Chart.HorizontalBar.Stacked')) {
      expect(drawnOf(chart).reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(chart.title).toMatch(/%$/u);
    }
  });

  test('as lines, are ruled at round numbers, and every point is between the outer two', () => {
    for (const chart of chartsOf('Chart.Line')) {
      const [low, high] = [Number(chart.yMin), Number(chart.yMax)];
      expect([(high - low) % 20, low % 5]).toEqual([0, expect.closeTo(0)]);
      for (const one of drawnOf(chart)) expect(one >= low && one <= high).toBe(true);
    }
  });
});

describe('the scale of days', () => {
  test.each([
    [[], 0, 20],
    [[0], 0, 20],
    [[20], 0, 20],
    [[21], 0, 40],
    [[59, 52], 0, 80],
    [[81], 0, 100],
    [[130], 0, 200],
    [[-3, 7], -5, 15],
    [[-3, 16], -10, 30],
    [[-45, -12], -60, 20],
    [[-120, 300], -200, 600],
    [[99_999], 0, 100_000],
    [[199_999], 0, 400_000],
  ])('around %j goes from %i to %i', (days, lowest, highest) => {
    expect(rangeOf(days.map((y) => ({ y })))).toEqual({ lowest, highest });
  });
});

describe('shares of a sum', () => {
  test.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [1521_60, 6155_10, 3598_48],
      [13, 55, 32],
    ],
    [
      [1, 99_999_99],
      [0, 100],
    ],
    [
      [50, 0, 50],
      [50, 0, 50],
    ],
    [[7], [100]],
    [[], []],
    [[0, 0], []],
  ])('%j are %j, which make 100 where there is something to share', (amounts, shares) => {
    expect(sharesOf(amounts)).toEqual(shares);
  });
});
