import type { FiscalYear } from '../company/fiscal-year.ts';
import { type Day, day } from '../day.ts';

/** Where a relevé begins when nobody says: with the fiscal year of its last day, else with its calendar year. */
export const firstDayOf = (until: Day, years: readonly FiscalYear[]): Day =>
  years.find(({ start, end }) => start <= until && until <= end)?.start ?? day(`${until.slice(0, 4)}-01-01`);
