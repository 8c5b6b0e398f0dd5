import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultSeries, openSeries } from './series.ts';
import { FAULTS } from './table.ts';

const DAY_MS = 86_400_000;
/** Drawn anew each day; the variable runs one again. */
const seed = Number(process.env.RELANCE_FAULT_SEED ?? Math.floor(Date.now() / DAY_MS));
/** In the gate, a few of the table, others each day; the runner has them all. */
const AT_A_TIME = 3;
const sample = Array.from({ length: AT_A_TIME }, (_, at) => FAULTS[(seed * AT_A_TIME + at) % FAULTS.length]).filter(
  (fault) => fault !== undefined,
);

describe(`all journeys through a fault, in peace again afterwards (seed ${seed})`, () => {
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
