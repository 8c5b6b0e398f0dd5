import { addBusinessDays, type IsHoliday } from '../business-days.ts';
import type { Day } from '../day.ts';

/** The day on which somebody is to book what the bank has: so many business days after it came in. */
export const dayToBook = (received: Day, businessDays: number, isHoliday: IsHoliday): Day =>
  addBusinessDays(received, businessDays, isHoliday);
