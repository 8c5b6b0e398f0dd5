import { setTimeout as sleep } from 'node:timers/promises';

/** The value when it is there within `limitMs`, else undefined; the work goes on either way. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<{ readonly value: T } | undefined> {
  const stop = new AbortController();
  const late = sleep(limitMs, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    stop.abort();
  }
}
