import type { LoadResult } from './load.ts';

const LOOP_MOST_MS = 50;
/** Whoever waits longer than a second turns to something else (Nielsen, « Response Times: The 3 Important Limits »). */
const P95_MOST_MS = 1_000;
/** Of the heap after collection: caches fill, and that is over after a while. */
const GROWTH_MOST = 1.5;

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const inMs = (seconds: number): string => `${(seconds * 1_000).toFixed(1)} ms`;

/** What a morning must not have been, a line each; none: all was well. */
export function findBroken({ turns, loop, heap, faults, departures }: LoadResult): readonly string[] {
  const p95 = percentile(
    turns.map(({ ms }) => ms).toSorted((a, b) => a - b),
    0.95,
  );
  const growth = heap.after / heap.before;
  const { sent, twice, bare, unfiled } = departures;
  const wrongs = Map.groupBy(
    turns.flatMap(({ name, wrong }) => (wrong === null ? [] : [`${name}: ${wrong}`])),
    (one) => one,
  );
  return [
    ...[...wrongs].map(([wrong, all]) => `${all.length} times ${wrong}`),
    ...faults,
    ...(sent === 0 ? ['no letter left while people asked: nothing was measured of what is meant to be'] : []),
    ...twice.map((reference) => `${reference} left twice`),
    ...bare.map((subject) => `left without its letter: ${subject}`),
    ...unfiled.map((name) => `not filed as it was sent: ${name}`),
    ...(p95 > P95_MOST_MS ? [`p95 of all answers is ${p95.toFixed(0)} ms, ${P95_MOST_MS} at most`] : []),
    ...(loop.p99 * 1_000 > LOOP_MOST_MS
      ? [`loop delay p99 is ${inMs(loop.p99)}, ${LOOP_MOST_MS} at most (${inMs(loop.held.p99)} by our own work)`]
      : []),
    ...(growth > GROWTH_MOST ? [`the heap grew ${growth.toFixed(2)} times, ${GROWTH_MOST} at most`] : []),
  ];
}
