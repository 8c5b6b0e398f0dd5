import { addBusinessDays, type IsHoliday } from '../business-days.ts';
import type { Role } from '../company/role.ts';
import type { Day } from '../day.ts';
import type { BankSetting } from './bank-setting.ts';

/** Whose it is to have a payment booked. */
export interface ToWhom {
  /** On which somebody is to book it. */
  readonly due: Day;
  /** Since when it is at the last of `roles`; `due`, where it was never raised. */
  readonly since: Day;
  /** Those that it reached, the first first; empty where the settings name nobody. */
  readonly roles: readonly Role[];
}

/**
 * Who is to book what the bank has, as of a day: the first of the chain so many business days after it came in, then each time as many
 * later the next one, too; the last keeps it. Null: nobody yet.
 */
export function toWhom(
  received: Day,
  today: Day,
  { taskAfterDays, raisedTo }: Pick<BankSetting, 'taskAfterDays' | 'raisedTo'>,
  isHoliday: IsHoliday,
): ToWhom | null {
  const due = addBusinessDays(received, taskAfterDays, isHoliday);
  if (due > today) return null;
  let [since, reached] = [due, 1];
  // At once is at once for all of them.
  for (; reached < raisedTo.length; reached += 1) {
    const next = addBusinessDays(since, taskAfterDays, isHoliday);
    if (next > today) break;
    since = next;
  }
  return { due, since, roles: raisedTo.slice(0, reached) };
}
