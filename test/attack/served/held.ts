import { createHistogram } from 'node:perf_hooks';
import type { LoopDelay } from '../../bench/bots/loop.ts';

const EVERY_MS = 10;

/**
 * Watches how long work of this thread held its loop, in its own CPU time: the same whatever else the machine does meanwhile. What is told
 * is the most that it can have been, for between two looks the loop may have turned more than once. Each answer is of the time since the
 * one before.
 */
export function watchHeld(): () => LoopDelay {
  const histogram = createHistogram();
  let before = process.threadCpuUsage();
  setInterval(() => {
    const now = process.threadCpuUsage();
    // A histogram holds nothing below one.
    histogram.record(Math.max(1, now.user + now.system - before.user - before.system));
    before = now;
  }, EVERY_MS).unref();
  return () => {
    const held = { p99: histogram.percentile(99) / 1e6, worst: histogram.max / 1e6 };
    histogram.reset();
    return held;
  };
}
