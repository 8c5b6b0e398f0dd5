import { isBusinessDay } from '../../../domain/business-days.ts';
import { addDays, type Day, day, daysBetween } from '../../../domain/day.ts';
import type { CalendarDay } from '../../ports/figures/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Sage keeps ten years at most; due dates further on are typing errors. */
const YEARS_BEFORE = 11;
const YEARS_AFTER = 3;

/** Whole years around the day, for reports to count by. */
export async function extendCalendar(
  { dataset, nameHoliday, giveWay }: Pick<DatasetPorts, 'dataset' | 'nameHoliday' | 'giveWay'>,
  asOf: Day,
): Promise<void> {
  const thisYear = Number(asOf.slice(0, 4));
  const days: CalendarDay[] = [];
  for (let year = thisYear - YEARS_BEFORE; year <= thisYear + YEARS_AFTER; year++) {
    // The holidays of a year are worked out when first asked for.
    await giveWay?.();
    for (const on of daysOf(year)) {
      const holiday = nameHoliday(on);
      days.push({ on, isBusinessDay: isBusinessDay(on, () => holiday !== null), holiday });
    }
  }
  await dataset.addCalendarDays(days);
}

function daysOf(year: number): readonly Day[] {
  const first = day(`${year}-01-01`);
  return Array.from({ length: daysBetween(first, day(`${year}-12-31`)) + 1 }, (_, at) => addDays(first, at));
}
