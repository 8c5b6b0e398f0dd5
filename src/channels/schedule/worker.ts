export interface Worker {
  /** Runs a pass now, e.g. right after an approval; passes never overlap. */
  wake(): void;
  /** Waits for the pass under way. */
  stop(): Promise<void>;
}

/**
 * Repeats `pass` every `everyMs`, and at once when woken. `pass` returns how much it did: as long as there was something, it
 * runs again. Failures are reported and the next tick tries again. The first pass runs at once, or when `mayBegin` lets it, which
 * is asked before every pass; wake-ups until then are one.
 */
export function startWorker(
  pass: () => Promise<number>,
  everyMs: number,
  onError: (error: unknown) => void,
  mayBegin?: () => Promise<void>,
): Worker {
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    do {
      if (mayBegin) await mayBegin();
      if (stopped) return;
      again = false;
      try {
        if ((await pass()) > 0) again = true;
      } catch (error) {
        onError(error);
      }
    } while (again && !stopped);
  };
  const wake = (): void => {
    again = true;
    if (stopped || running) return;
    running = run().finally(() => {
      running = null;
    });
  };
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
