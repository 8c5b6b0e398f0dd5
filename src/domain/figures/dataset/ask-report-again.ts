const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Minutes, then hours: the service allows a published model few refreshes a day, and what an administrator mends takes hours. */
const AFTER_MS = [5 * MINUTE, 15 * MINUTE, HOUR, HOUR, 2 * HOUR, 4 * HOUR];

/**
 * When the published report is asked again for the same facts, in ms after an attempt; null: no more, tomorrow's facts ask anew.
 * `attempts` is how many were made, that one included; `waitMs` is what its answer asked for, if anything.
 */
export function askReportAgainAfterMs(attempts: number, waitMs: number | null = null): number | null {
  const after = AFTER_MS[attempts - 1];
  return after === undefined ? null : Math.max(after, waitMs ?? 0);
}
