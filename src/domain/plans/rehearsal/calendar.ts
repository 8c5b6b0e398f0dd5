import { type IsHoliday, isBusinessDay } from '../../business-days.ts';
import { addDays, type Day, daysBetween } from '../../day.ts';

/** The days of a rehearsal by number from 0, and for each the next business day, itself included: made once for all customers. */
export interface Calendar {
  readonly days: readonly Day[];
  readonly nextBusiness: readonly number[];
  /** May be before the first, or after the last. */
  numberOf(day: Day): number;
}

/** Throws RangeError where `until` is before `start`. */
export function openCalendar(start: Day, until: Day, isHoliday: IsHoliday): Calendar {
  const days = Array.from({ length: daysBetween(start, until) + 1 }, (_, at) => addDays(start, at));
  const nextBusiness: number[] = Array(days.length);
  let next = days.length;
  for (let at = days.length - 1; at >= 0; at -= 1) {
    const day = days[at];
    if (day && isBusinessDay(day, isHoliday)) next = at;
    nextBusiness[at] = next;
  }
  return { days, nextBusiness, numberOf: (day) => daysBetween(start, day) };
}
