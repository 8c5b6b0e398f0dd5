import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, int, json } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { RunReportReader, RunReportWriter } from '../../use-cases/ports/runs/run-reports.ts';
import { idParam } from '../columns.ts';
import { transact } from '../transact.ts';
import { type RunRow, toRun } from './run-row.ts';
import { withCounts } from './with-counts.ts';

const LIST_UNREPORTED = readSqlFile('./sql/list-unreported.sql', import.meta.url);
const UPDATE_REPORT = readSqlFile('./sql/update-report.sql', import.meta.url);
const INSERT_REPORT = readSqlFile('./sql/insert-report.sql', import.meta.url);

export const runReportReader = (database: SqlDatabase): RunReportReader => ({
  listUnreported: async (limit) => {
    const rows = await database.query<RunRow>(LIST_UNREPORTED, { limit: int(limit) });
    return withCounts(database, rows.map(toRun));
  },
});

export const runReportWriter = (database: SqlDatabase): RunReportWriter => ({
  recordRunReport: (id, ofChange, files, now) =>
    transact(database, async (session) => {
      const report = {
        id: idParam(id),
        ofChange: instant(new Date(ofChange)),
        files: json(files),
        now: instant(now),
      };
      if ((await session.execute(UPDATE_REPORT, report)) === 0) await session.execute(INSERT_REPORT, report);
    }),
});
