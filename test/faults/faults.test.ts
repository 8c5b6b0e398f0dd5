import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSeries, summarise } from '../kill/series.ts';
import { type FaultSeries, openSeries } from './series.ts';
import { FAULTS } from './table.ts';

const DAY_MS = 86_400_000;
/** Drawn anew each day; the variable runs one again. */
const seed = Number(process.env.RELANCE_FAULT_SEED ?? Math.floor(Date.now() / DAY_MS));
/** In the gate, a few of the table, others each day; the runner has them all. */
const AT_A_TIME = 2;
const sample = Array.from({ length: AT_A_TIME }, (_, at) => FAULTS[(seed * AT_A_TIME + at) % FAULTS.length]).filter(
  (fault) => fault !== undefined,
);

/** What the house lives through, in rounds of its passes. */
const JOURNEYS =
  'bank, invoicing platform, replies, calls, run, letters, court file, report, promise, held order, positions, dataset';

describe(`${JOURNEYS}: through a fault, in peace again afterwards (seed ${seed})`, () => {
  let series: FaultSeries;
  beforeAll(async () => {
    series = await openSeries();
  });
  afterAll(() => series.close());

  test.each(sample)('$name: $broken', async (fault) => {
    const suffered = await series.suffer(fault, seed);
    expect(suffered.wrongs).toEqual([]);
    expect(suffered.strikes).toBeGreaterThan(0);
  });
});

test(`A2, L2: killed at any write, commit or call of these journeys, the next life leaves what an undisturbed one leaves (seed ${seed})`, async () => {
  const series = await runSeries({ count: 3, seed, parallel: 2, scene: 'house', untilMs: 15_000 });
  expect(series.wrongs).toEqual([]);
  expect([series.sentTwice, series.lost], summarise(series)).toEqual([0, 0]);
  expect(series.kills, summarise(series)).toBeGreaterThan(0);
}, 420_000);
