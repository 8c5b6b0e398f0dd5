import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How late the loop was for a timer, in seconds. */
export interface LoopDelay {
  readonly p99: number;
  readonly worst: number;
}

const EVERY_MS = 10;

/** Watches the loop of this process; each answer is of the time since the one before. */
export function watchLoop(): () => LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: EVERY_MS });
  histogram.enable();
  // What is recorded is the time between two timers: how late one was is what is over their interval.
  const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - EVERY_MS / 1_000);
  return () => {
    const delay = { p99: late(histogram.percentile(99)), worst: late(histogram.max) };
    histogram.reset();
    return delay;
  };
}
