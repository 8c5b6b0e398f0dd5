import type { DmpBy } from '../company/figures-policy.ts';
import { type Day, day, endOfMonth } from '../day.ts';

/** That a DMP is no longer what it was for the same payments: since when, until when it is said, and what it counts now. */
export interface DmpChange {
  readonly since: Day;
  /** The last day on which it is said. */
  readonly until: Day;
  readonly by: DmpBy;
}

/**
 * What is said on `today` of rules that changed on the day `since`: for a month, the same day of the next one included, or its last
 * day where it is shorter. Null before, after, and where nothing changed (`since` null).
 */
export function dmpChangeSaid(since: Day | null, by: DmpBy, today: Day): DmpChange | null {
  if (since === null || today < since) return null;
  const end = endOfMonth(since, 1);
  const until = since.slice(8) < end.slice(8) ? day(`${end.slice(0, 8)}${since.slice(8)}`) : end;
  return today <= until ? { since, until, by } : null;
}
