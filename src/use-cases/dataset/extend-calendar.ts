import { isBusinessDay } from '../../domain/business-days.ts';
import { addDays, type Day, day, daysBetween } from '../../domain/day.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Sage keeps ten years at most; due dates further on are typing errors. */
const YEARS_BEFORE = 11;
const YEARS_AFTER = 3;

/** Whole years around the day, for reports to count by. */
export async function extendCalendar(
  { dataset, nameHoliday }: Pick<DatasetPorts, 'dataset' | 'nameHoliday'>,
  asOf: Day,
): Promise<void> {
  const year = Number(asOf.slice(0, 4));
  const from = day(`${year - YEARS_BEFORE}-01-01`);
  const to = day(`${year + YEARS_AFTER}-12-31`);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  await dataset.addCalendarDays(
    days.map((on) => {
      const holiday = nameHoliday(on);
      return { on, isBusinessDay: isBusinessDay(on, () => holiday !== null), holiday };
    }),
  );
}
