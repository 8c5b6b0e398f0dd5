import HolidaysLibrary from 'date-holidays';

/** Whether a day `YYYY-MM-DD` is a French public holiday. */
export function frenchHolidays(): (day: string) => boolean {
  const nameOf = frenchHolidayNames();
  return (day) => nameOf(day) !== null;
}

/** The French name of a public holiday, null on other days; by year as asked. */
export function frenchHolidayNames(): (day: string) => string | null {
  const library = new HolidaysLibrary('FR');
  const byYear = new Map<string, ReadonlyMap<string, string>>();
  return (day) => {
    const year = day.slice(0, 4);
    let days = byYear.get(year);
    if (!days) {
      const all = library.getHolidays(Number(year), 'fr').filter((holiday) => holiday.type === 'public');
      days = new Map(all.map((holiday) => [holiday.date.slice(0, 10), holiday.name]));
      byYear.set(year, days);
    }
    return days.get(day) ?? null;
  };
}
