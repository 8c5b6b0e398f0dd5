import HolidaysLibrary from 'date-holidays';

/** French public holidays, days `YYYY-MM-DD`, by year as asked. */
export function frenchHolidays(): (day: string) => boolean {
  const library = new HolidaysLibrary('FR');
  const byYear = new Map<string, ReadonlySet<string>>();
  return (day) => {
    const year = day.slice(0, 4);
    let days = byYear.get(year);
    if (!days) {
      const all = library.getHolidays(Number(year)).filter((holiday) => holiday.type === 'public');
      days = new Set(all.map((holiday) => holiday.date.slice(0, 10)));
      byYear.set(year, days);
    }
    return days.has(day);
  };
}
