import { addDays, type Day, endOfMonth } from '../day.ts';

/** The same date so many months on, or the last day of that month where it has none such (art. 641 CPC). */
export function addMonths(value: Day, months: number): Day {
  const end = endOfMonth(value, months);
  const wanted = Number(value.slice(8));
  return addDays(end, Math.min(0, wanted - Number(end.slice(8))));
}
