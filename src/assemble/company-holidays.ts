import type { IsHolidayFor } from '../domain/business-days.ts';
import { holidayRegionOf } from '../domain/company/holiday-region.ts';
import { regionalHolidays } from '../platform/holidays.ts';

/** Whether a company works on a day, where its address is or its setting says. */
export function companyHolidays(): IsHolidayFor {
  const isHoliday = regionalHolidays();
  return (day, company) => isHoliday(day, holidayRegionOf(company));
}
