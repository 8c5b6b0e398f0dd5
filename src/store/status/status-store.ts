import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SqlParam, SqlParams } from '../../platform/sql/types.ts';
import type { DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { PassRun, StandingLetters, StatusStore } from '../../use-cases/ports/status/status-store.ts';
import { readInstant } from '../columns.ts';
import { insertedIfAbsent } from '../until-settled.ts';

const PASS_SUCCEEDED = readSqlFile('./sql/pass-succeeded.sql', import.meta.url);
const PASS_FAILED = readSqlFile('./sql/pass-failed.sql', import.meta.url);
const INSERT_PASS = readSqlFile('./sql/insert-pass.sql', import.meta.url);
const LIST_PASSES = readSqlFile('./sql/list-passes.sql', import.meta.url);
const STANDING_LETTERS = readSqlFile('./sql/list-standing-letters.sql', import.meta.url);

const FAULT_WIDTH = 200;

interface PassRow {
  readonly Pass: string;
  readonly SucceededAt: Date | null;
  readonly FailedAt: Date | null;
  readonly Fault: string | null;
}

interface LettersRow {
  readonly Company: string;
  readonly State: DispatchState;
  readonly IsHeld: number;
  readonly Letters: number | string;
  readonly Oldest: Date;
  readonly OlderThanDay: number | string;
  readonly RefusedLastHour: number | string;
}

const orNull = (at: Date | null): string | null => (at === null ? null : readInstant(at));

/** What the service notes of its passes, and how its letters stand. */
export function statusStore(database: SqlDatabase): StatusStore {
  /** The first note of a pass makes its line; another process may note something else of it at the same instant. */
  const note = async (change: string, params: SqlParams & { readonly pass: SqlParam }): Promise<void> => {
    if ((await database.execute(change, params)) > 0) return;
    await insertedIfAbsent(database.execute(INSERT_PASS, { pass: params.pass }));
    await database.execute(change, params);
  };
  return {
    notePassSucceeded: (pass, at) => note(PASS_SUCCEEDED, { pass: text(pass, 100), at: instant(at) }),
    notePassFailed: (pass, given, at) =>
      note(PASS_FAILED, {
        ...{ pass: text(pass, 100), at: instant(at) },
        fault: text(given.slice(0, FAULT_WIDTH), FAULT_WIDTH),
      }),
    async readStanding({ hourAgo, dayAgo, stoppedSince }) {
      const asked = { hourAgo: instant(hourAgo), dayAgo: instant(dayAgo), stoppedSince: instant(stoppedSince) };
      const [letters, passes] = await database.queryAll<[LettersRow, PassRow]>([STANDING_LETTERS, LIST_PASSES], asked);
      return { letters: letters.map(toLetters), passes: passes.map(toPassRun) };
    },
  };
}

const toLetters = (row: LettersRow): StandingLetters => ({
  company: row.Company,
  state: row.State,
  isHeld: Number(row.IsHeld) === 1,
  letters: Number(row.Letters),
  oldest: row.Oldest,
  olderThanDay: Number(row.OlderThanDay),
  refusedLastHour: Number(row.RefusedLastHour),
});

const toPassRun = ({ Pass, SucceededAt, FailedAt, Fault }: PassRow): PassRun => ({
  pass: Pass,
  succeededAt: orNull(SucceededAt),
  failedAt: orNull(FailedAt),
  fault: Fault,
});
