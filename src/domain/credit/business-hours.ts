import { type IsHoliday, isBusinessDay } from '../business-days.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import { addDays, daysBetween, parisDay, parisTime } from '../day.ts';

/** Minutes of business hours in Paris from one instant to another; 0 when `to` is not later. Holidays and week-ends count for nothing. */
export function businessMinutesBetween(
  from: Date,
  to: Date,
  hours: CreditPolicy['businessHours'],
  isHoliday: IsHoliday,
): number {
  if (to <= from) return 0;
  const [opens, closes] = [minutesOf(hours.from), minutesOf(hours.until)];
  const within = (minutes: number): number => Math.min(Math.max(minutes, opens), closes);
  const [firstDay, lastDay] = [parisDay(from), parisDay(to)];
  let total = 0;
  for (let ahead = 0; ahead <= daysBetween(firstDay, lastDay); ahead += 1) {
    const day = addDays(firstDay, ahead);
    if (!isBusinessDay(day, isHoliday)) continue;
    const start = day === firstDay ? within(minutesOf(parisTime(from))) : opens;
    const end = day === lastDay ? within(minutesOf(parisTime(to))) : closes;
    total += Math.max(0, end - start);
  }
  return total;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
