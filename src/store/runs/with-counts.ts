import { countLetters, countLines, type LineState, type Run, type RunCounts } from '../../domain/runs/run.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { longText } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { RunWithCounts } from '../../use-cases/ports/runs/run-store.ts';

const COUNT_LINES = readSqlFile('./sql/count-lines.sql', import.meta.url);
const COUNT_SENT_OF_FAILED = readSqlFile('./sql/count-sent-of-failed.sql', import.meta.url);

interface CountRow {
  readonly RunId: string;
  readonly State: LineState;
  readonly Lines: number | string;
  readonly Letters: number | string;
}

/** Runs with their lines and letters counted by state: one query for all of them, and one of what failed where something did. */
export async function withCounts(database: SqlDatabase, runs: readonly Run[]): Promise<readonly RunWithCounts[]> {
  if (runs.length === 0) return [];
  const ids = { ids: longText(runs.map(({ id }) => id).join('|')) };
  const rows = await database.query<CountRow>(COUNT_LINES, ids);
  const hasFailed = rows.some(({ State }) => State === 'failed');
  const left = hasFailed ? await database.query<Pick<CountRow, 'RunId' | 'Letters'>>(COUNT_SENT_OF_FAILED, ids) : [];
  return runs.map((run) => {
    const own = rows.filter(({ RunId }) => RunId === run.id);
    const byState = (of: 'Lines' | 'Letters'): RunCounts => ({
      ...countLines([]),
      ...(Object.fromEntries(own.map((row) => [row.State, Number(row[of])])) as Partial<RunCounts>),
    });
    const leftOfFailed = Number(left.find(({ RunId }) => RunId === run.id)?.Letters ?? 0);
    return { ...run, counts: byState('Lines'), letters: countLetters(byState('Letters'), leftOfFailed) };
  });
}
