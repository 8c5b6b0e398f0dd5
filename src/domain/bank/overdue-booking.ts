import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import { addDays, type Day } from '../day.ts';

/** The day on which somebody is to book what the bank has: so many business days after it came in. */
export function dayToBook(received: Day, businessDays: number, isHoliday: IsHoliday): Day {
  let [on, left] = [received, businessDays];
  while (left > 0) {
    on = addDays(on, 1);
    if (isBusinessDay(on, isHoliday)) left -= 1;
  }
  return on;
}
