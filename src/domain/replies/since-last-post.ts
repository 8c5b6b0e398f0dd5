import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import { addDays, type Day } from '../day.ts';

/** The first day whose news a post of that business day tells: the business day before it, and what came on none since. */
export function newsSince(day: Day, isHoliday: IsHoliday): Day {
  let before = addDays(day, -1);
  while (!isBusinessDay(before, isHoliday)) before = addDays(before, -1);
  return before;
}
