/** The first minute after a start belongs to people … */
const FIRST_MINUTE_MS = 60_000;
/** … unless nobody has asked for this long. */
export const QUIET_MS = 10_000;
/** Who was just answered often asks again: between two slices of a pass. */
export const PAUSE_MS = 1_000;
/** How often a pass that waits for somebody's answer looks again. */
const LOOK_AGAIN_MS = 50;

/** What is known of the people who write to this process. Times in milliseconds of one clock. */
export interface Traffic {
  readonly startedAt: number;
  /** When somebody last asked, or was answered; null: nobody yet. */
  readonly lastAt: number | null;
  /** Questions whose answer is under way. */
  readonly answering: number;
}

/** Milliseconds until background passes may begin, as far as is known now; 0: they may. */
export function untilBeginning({ startedAt, lastAt, answering }: Traffic, now: number): number {
  const minute = startedAt + FIRST_MINUTE_MS - now;
  const quiet = answering > 0 ? LOOK_AGAIN_MS : (lastAt ?? startedAt) + QUIET_MS - now;
  return Math.max(0, Math.min(minute, quiet));
}

/**
 * Milliseconds that a pass under way waits before its next slice; 0: it goes on. What it has waited since it began is `waited`:
 * once that is `most`, it goes on whoever asks, so that people who never stop asking cannot keep it from its end.
 */
export function untilNextSlice(
  { lastAt, answering }: Traffic,
  now: number,
  { waited, most }: { readonly waited: number; readonly most: number },
): number {
  const pause = answering > 0 ? LOOK_AGAIN_MS : lastAt === null ? 0 : lastAt + PAUSE_MS - now;
  return Math.max(0, Math.min(pause, most - waited));
}

/** What a pass may wait in all for people: half its period, so that work of the other half still ends within it. */
export const mostWaitOf = (everyMs: number): number => everyMs / 2;
