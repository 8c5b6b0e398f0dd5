import { addDays, type Day, weekday } from '../../../domain/day.ts';

const [SUNDAY, SATURDAY] = [0, 6];

/** Banks work on business days: what falls on a week-end is booked on the Friday before. In days before today. */
export function bankDaysAgo(today: Day, ago: number): number {
  const on = weekday(addDays(today, -ago));
  if (on === SATURDAY) return ago + 1;
  return on === SUNDAY ? ago + 2 : ago;
}
