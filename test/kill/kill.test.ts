import { expect, test } from 'vitest';
import { runSeries, summarise } from './series.ts';

const DAY_MS = 86_400_000;
/** Another sample each day, so that every point has its turn; the variable runs one again. */
const seed = Number(process.env.RELANCE_KILL_SEED ?? Math.floor(Date.now() / DAY_MS));

test(`A2, L2: killed at any step, each letter leaves once and is filed once, or waits for a person (seed ${seed})`, async () => {
  const series = await runSeries({ count: 9, seed, parallel: 2, untilMs: 35_000 });
  expect(series.wrongs).toEqual([]);
  expect(series.sentTwice, summarise(series)).toBe(0);
  expect(series.lost, summarise(series)).toBe(0);
  expect(series.kills, summarise(series)).toBeGreaterThanOrEqual(3);
}, 240_000);

test(`A2, L2: a run of thirty letters that is killed while it reserves, releases and sends loses none and doubles none (seed ${seed})`, async () => {
  const series = await runSeries({ count: 5, seed, parallel: 2, scene: 'run', untilMs: 60_000 });
  expect(series.wrongs).toEqual([]);
  expect(series.sentTwice, summarise(series)).toBe(0);
  expect(series.lost, summarise(series)).toBe(0);
  expect(series.kills, summarise(series)).toBeGreaterThanOrEqual(5);
}, 420_000);

test(`M1: killed at any step, who is mentioned is told once in Teams and once by mail, or nobody knows (seed ${seed})`, async () => {
  const series = await runSeries({ count: 10, seed, parallel: 2, scene: 'mentions', untilMs: 40_000 });
  expect(series.wrongs).toEqual([]);
  expect(series.sentTwice, summarise(series)).toBe(0);
  expect(series.lost, summarise(series)).toBe(0);
  expect(series.kills, summarise(series)).toBeGreaterThanOrEqual(3);
}, 240_000);
