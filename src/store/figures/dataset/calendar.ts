import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { CalendarDay } from '../../../use-cases/ports/figures/dataset-store.ts';
import { readDay } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { CALENDAR_COLUMNS } from './load-columns.ts';

const READ_CALENDAR = readSqlFile('./sql/read-calendar.sql', import.meta.url);

/** Adds the days that are not there. one_line_per_day is the judge of two at once: whoever comes second looks again. */
export async function addDays(database: SqlDatabase, days: readonly CalendarDay[]): Promise<void> {
  const sorted = days.map(({ on }) => on).sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  if (from === undefined || to === undefined) return;
  await transact(database, async (session) => {
    const rows = await session.query<{ OnDay: Date }>(READ_CALENDAR, { from: day(from), to: day(to) });
    const known = new Set<string>(rows.map((row) => readDay(row.OnDay)));
    const missing = days.filter(({ on }) => !known.has(on));
    const values = missing.map(({ on, isBusinessDay, holiday }) => [on, isBusinessDay, holiday]);
    await session.bulkInsert('relance.CalendarDay', CALENDAR_COLUMNS, values);
  });
}
