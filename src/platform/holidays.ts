import type HolidaysLibrary from 'date-holidays';
import { loadWhenUsed } from './load-when-used.ts';

/** With the calendars that it brings, as much code as the rest of the product. */
const library = loadWhenUsed<typeof HolidaysLibrary>('date-holidays');

/** Where the library keeps the days of a département that has days of its own. */
const STATES: Readonly<Record<string, string>> = {
  '57': '57',
  '67': '67',
  '68': '68',
  '971': 'GP',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
};

/** A public holiday: `YYYY-MM-DD` and its French name. */
export interface NamedHoliday {
  readonly day: string;
  readonly name: string;
}

/** Whether a day `YYYY-MM-DD` is a public holiday in all of France. */
export function frenchHolidays(): (day: string) => boolean {
  const nameOf = frenchHolidayNames();
  return (day) => nameOf(day) !== null;
}

/** The French name of a public holiday of all of France, null on other days; by year as asked. */
export function frenchHolidayNames(): (day: string) => string | null {
  const days = holidaysByYear(undefined);
  return (day) => days(day.slice(0, 4)).get(day) ?? null;
}

/** Whether a day is a public holiday in a département, by its code; in one without days of its own, those of all of France. */
export function regionalHolidays(): (day: string, region: string) => boolean {
  const known = new Map<string, ReturnType<typeof holidaysByYear>>();
  return (day, region) => {
    const days = known.get(region) ?? holidaysByYear(STATES[region]);
    known.set(region, days);
    return days(day.slice(0, 4)).has(day);
  };
}

/** What a département has beyond the days of all of France, in a year `YYYY`. */
export function holidaysBeyondFrench(year: string, region: string): readonly NamedHoliday[] {
  const isFrench = frenchHolidays();
  return [...holidaysByYear(STATES[region])(year)].flatMap(([day, name]) => (isFrench(day) ? [] : [{ day, name }]));
}

function holidaysByYear(state: string | undefined): (year: string) => ReadonlyMap<string, string> {
  const byYear = new Map<string, ReadonlyMap<string, string>>();
  return (year) => {
    let days = byYear.get(year);
    if (!days) {
      const Holidays = library();
      const holidays = state === undefined ? new Holidays('FR') : new Holidays('FR', state);
      const all = holidays.getHolidays(Number(year), 'fr').filter((holiday) => holiday.type === 'public');
      days = new Map(all.map((holiday) => [holiday.date.slice(0, 10), holiday.name]));
      byYear.set(year, days);
    }
    return days;
  };
}
