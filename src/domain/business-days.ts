import type { Located } from './company/holiday-region.ts';
import { addDays, type Day, daysBetween, weekday } from './day.ts';

/** Whether a day is a public holiday where the company is; asked once a day of a range, so let it be a look-up. */
export type IsHoliday = (day: Day) => boolean;

/** The same of any company: each keeps the days of its own region. */
export type IsHolidayFor = (day: Day, company: Located) => boolean;

/** The holidays of one company. */
export const holidaysOf =
  (isHoliday: IsHolidayFor, company: Located): IsHoliday =>
  (day) =>
    isHoliday(day, company);

export const isBusinessDay = (day: Day, isHoliday: IsHoliday): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !isHoliday(day);

/** Business days after `from`, up to and with `to` (Friday to Monday: 1); 0 when `to` is not later. */
export function businessDaysBetween(from: Day, to: Day, isHoliday: IsHoliday): number {
  let count = 0;
  for (let ahead = daysBetween(from, to); ahead > 0; ahead -= 1) {
    if (isBusinessDay(addDays(from, ahead), isHoliday)) count += 1;
  }
  return count;
}

/** The business day that comes `count` business days after `from`; `from` itself where that is 0. */
export function addBusinessDays(from: Day, count: number, isHoliday: IsHoliday): Day {
  let [on, left] = [from, count];
  while (left > 0) {
    on = addDays(on, 1);
    if (isBusinessDay(on, isHoliday)) left -= 1;
  }
  return on;
}
