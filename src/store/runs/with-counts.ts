import { countLines, type LineState, type Run, type RunCounts } from '../../domain/runs/run.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { longText } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { RunWithCounts } from '../../use-cases/ports/runs/run-store.ts';

const COUNT_LINES = readSqlFile('./sql/count-lines.sql', import.meta.url);

/** Runs with their lines counted by state: one query for all of them. */
export async function withCounts(database: SqlDatabase, runs: readonly Run[]): Promise<readonly RunWithCounts[]> {
  if (runs.length === 0) return [];
  const ids = { ids: longText(runs.map(({ id }) => id).join('|')) };
  const rows = await database.query<{ RunId: string; State: LineState; Lines: number | string }>(COUNT_LINES, ids);
  return runs.map((run) => {
    const own = rows.filter(({ RunId }) => RunId === run.id).map(({ State, Lines }) => [State, Number(Lines)]);
    return { ...run, counts: { ...countLines([]), ...(Object.fromEntries(own) as Partial<RunCounts>) } };
  });
}
