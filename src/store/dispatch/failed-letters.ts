import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, int, longText } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { FailedLetters } from '../../use-cases/ports/dispatch/failed-letters.ts';
import { type DispatchRow, toDispatches } from './dispatch-row.ts';

const LIST_FAILED = readSqlFile('./sql/list-failed.sql', import.meta.url);

export const failedLetters = (database: SqlDatabase): FailedLetters => ({
  listFailed: async (companies, since, limit) => {
    const rows = await database.query<DispatchRow>(LIST_FAILED, {
      companies: longText(companies.join('|')),
      since: instant(since),
      limit: int(limit),
    });
    return toDispatches(rows);
  },
});
