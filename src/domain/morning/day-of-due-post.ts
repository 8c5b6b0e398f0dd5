import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import { type Day, parisDay, parisTime } from '../day.ts';

/**
 * The business day whose post is due at this instant, or null: from the set hour in Paris until the end of the day, so that a
 * stop over that hour is caught up the same day. That it leaves once is for the store to say.
 */
export function dayOfDuePost(
  now: Date,
  { at }: Pick<CreditPolicy['morningPost'], 'at'>,
  isHoliday: IsHoliday,
): Day | null {
  const today = parisDay(now);
  return isBusinessDay(today, isHoliday) && parisTime(now) >= at ? today : null;
}
