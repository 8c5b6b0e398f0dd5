import type { BounceBlame } from '../../domain/replies/delivery-report.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { RunLetter, RunReader, SendingStop } from '../../use-cases/ports/runs/run-store.ts';
import { companyParam, idParam, readInstant } from '../columns.ts';
import { documentsShape, errorShape } from '../json/dispatch-parts.ts';
import { readJson } from '../stored-json.ts';
import { type RunLineRow, type RunRow, toRun, toRunLine } from './run-row.ts';
import { withCounts } from './with-counts.ts';

const READ_RUN = readSqlFile('./sql/read-run.sql', import.meta.url);
const LIST_RUNS = readSqlFile('./sql/list-runs.sql', import.meta.url);
const LIST_RUNS_AT_WORK = readSqlFile('./sql/list-runs-at-work.sql', import.meta.url);
const LIST_LINES = readSqlFile('./sql/list-lines.sql', import.meta.url);
const LIST_RENEWABLE = readSqlFile('./sql/list-renewable.sql', import.meta.url);
const LIST_FAILED_LETTERS = readSqlFile('./sql/list-failed-letters.sql', import.meta.url);
const COUNT_POSTAL = readSqlFile('./sql/count-postal.sql', import.meta.url);
const COUNT_RELEASED = readSqlFile('./sql/count-released.sql', import.meta.url);
const READ_REPORT = readSqlFile('./sql/read-report.sql', import.meta.url);
const READ_CARDS = readSqlFile('./sql/read-cards.sql', import.meta.url);
const READ_STOP = readSqlFile('./sql/read-stop.sql', import.meta.url);

const ALL = 1_000_000;

interface LetterRow {
  readonly LineNumber: number;
  readonly Id: string;
  readonly State: DispatchState;
  readonly CheckFrom: DispatchState | null;
  readonly LastError: string | null;
  readonly Address: string | null;
  readonly Blame: BounceBlame | null;
  readonly StatusCode: string | null;
}

interface StopRow {
  readonly StoppedById: string;
  readonly StoppedByName: string;
  readonly StoppedAt: Date;
  readonly Reason: string;
}

export function runReader(database: SqlDatabase): RunReader {
  return {
    readRun: async (id) => {
      const rows = await database.query<RunRow>(READ_RUN, { id: idParam(id) });
      const [run] = await withCounts(database, rows.map(toRun));
      return run ?? null;
    },
    listRuns: async (company, limit) => {
      const rows = await database.query<RunRow>(LIST_RUNS, { company: companyParam(company), limit: int(limit) });
      return withCounts(database, rows.map(toRun));
    },
    listRunLines: async (id, states, limit = ALL) => {
      const asked = { id: idParam(id), states: text(states?.join('|') ?? null, 400), limit: int(limit) };
      return (await database.query<RunLineRow>(LIST_LINES, asked)).map(toRunLine);
    },
    listRenewable: async (id) => {
      const rows = await database.query<{ readonly LineNumber: number }>(LIST_RENEWABLE, { id: idParam(id) });
      return rows.map(({ LineNumber }) => LineNumber);
    },
    listFailedLetters: async (id) => {
      return (await database.query<LetterRow>(LIST_FAILED_LETTERS, { id: idParam(id) })).map(toLetter);
    },
    readRunReport: async (id) => {
      const [row] = await database.query<{ readonly Files: string; readonly FiledAt: Date }>(READ_REPORT, {
        id: idParam(id),
      });
      if (!row) return null;
      return {
        files: readJson(documentsShape, row.Files, `RunReport ${id}, column Files`),
        filedAt: readInstant(row.FiledAt),
      };
    },
    countPostal: async (id) => {
      const [row] = await database.query<{ readonly Letters: number | string }>(COUNT_POSTAL, { id: idParam(id) });
      return Number(row?.Letters ?? 0);
    },
    listRunsAtWork: async () => (await database.query<RunRow>(LIST_RUNS_AT_WORK)).map(toRun),
    countReleased: async ({ mailbox, companies, owners }, on) => {
      const asked = {
        mailbox: text(mailbox, 320),
        companies: longText(companies.join('|')),
        owners: longText(owners.join('|')),
        on: day(on),
      };
      const [row] = await database.query<{ readonly Letters: number | string }>(COUNT_RELEASED, asked);
      return Number(row?.Letters ?? 0);
    },
    runCardsOf: async (id) => {
      const rows = await database.query<{ ConversationId: string; ActivityId: string }>(READ_CARDS, {
        runId: idParam(id),
      });
      return rows.map((row) => ({ conversationId: row.ConversationId, activityId: row.ActivityId }));
    },
    readStop: async (company) => {
      const [row] = await database.query<StopRow>(READ_STOP, { company: companyParam(company) });
      return row === undefined ? null : toStop(company, row);
    },
  };
}

const toLetter = (row: LetterRow): RunLetter => ({
  number: row.LineNumber,
  dispatchId: row.Id,
  state: row.State,
  checkFrom: row.CheckFrom,
  lastError:
    row.LastError === null ? null : readJson(errorShape, row.LastError, `Dispatch ${row.Id}, column LastError`),
  bounce:
    row.Address === null || row.Blame === null
      ? null
      : { address: row.Address, blame: row.Blame, status: row.StatusCode },
});

const toStop = (company: string, row: StopRow): SendingStop => ({
  company,
  by: { id: row.StoppedById, name: row.StoppedByName },
  at: readInstant(row.StoppedAt),
  reason: row.Reason,
});
