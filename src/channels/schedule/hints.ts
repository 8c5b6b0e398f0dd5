/**
 * How instances tell each other that there is work: the name of a pass. A hint is never the work itself, which stands in the store:
 * one that is lost is made up for by the pass's own hour, one that comes twice wakes a pass that finds nothing.
 */
export interface Hints {
  /** Some instance, perhaps this one, runs that pass soon. Never fails: what could not be told is logged. */
  tell(pass: string): void;
  /** What is told from now on, here or elsewhere; answers what ends it. */
  listen(onHint: (pass: string) => void): () => Promise<void>;
}

/** One process: whoever tells is who hears. */
export const NO_HINTS: Hints = { tell: () => undefined, listen: () => async () => undefined };

/**
 * Tells each pass at most once in `everyMs`: a pass that finds work a hundred times a minute asks for help once a second. What was
 * asked for meanwhile is told when that time is over.
 */
export function seldom(hints: Pick<Hints, 'tell'>, everyMs: number): Pick<Hints, 'tell'> & { stop(): void } {
  const waiting = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();
  const tell = (pass: string): void => {
    const known = waiting.get(pass);
    if (known) {
      known.again = true;
      return;
    }
    hints.tell(pass);
    const entry = { timer: setTimeout(over, everyMs), again: false };
    entry.timer.unref();
    waiting.set(pass, entry);
    function over(): void {
      waiting.delete(pass);
      if (entry.again) tell(pass);
    }
  };
  return {
    tell,
    stop: () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
