import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { StatusStore } from '../../use-cases/ports/status/status-store.ts';
import { readInstant } from '../columns.ts';
import { insertedIfAbsent } from '../until-settled.ts';

const PASS_SUCCEEDED = readSqlFile('./sql/pass-succeeded.sql', import.meta.url);
const PASS_FAILED = readSqlFile('./sql/pass-failed.sql', import.meta.url);
const INSERT_PASS = readSqlFile('./sql/insert-pass.sql', import.meta.url);
const LIST_PASSES = readSqlFile('./sql/list-passes.sql', import.meta.url);
const COUNT_LETTERS = readSqlFile('./sql/count-letters.sql', import.meta.url);

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
  readonly Letters: number | string;
}

const orNull = (at: Date | null): string | null => (at === null ? null : readInstant(at));

/** What the service notes of its passes, and how its letters stand. */
export function statusStore(database: SqlDatabase): StatusStore {
  const insert = (pass: string, succeededAt: Date | null, failedAt: Date | null, fault: string | null) =>
    insertedIfAbsent(
      database.execute(INSERT_PASS, {
        pass: text(pass, 100),
        succeededAt: instant(succeededAt),
        failedAt: instant(failedAt),
        fault: text(fault, FAULT_WIDTH),
      }),
    );
  return {
    async notePassSucceeded(pass, at) {
      const known = await database.execute(PASS_SUCCEEDED, { pass: text(pass, 100), at: instant(at) });
      if (known === 0) await insert(pass, at, null, null);
    },
    async notePassFailed(pass, given, at) {
      const fault = given.slice(0, FAULT_WIDTH);
      const noted = { pass: text(pass, 100), at: instant(at), fault: text(fault, FAULT_WIDTH) };
      if ((await database.execute(PASS_FAILED, noted)) === 0) await insert(pass, null, at, fault);
    },
    async listPassRuns() {
      const rows = await database.query<PassRow>(LIST_PASSES, {});
      return rows.map(({ Pass, SucceededAt, FailedAt, Fault }) => ({
        pass: Pass,
        succeededAt: orNull(SucceededAt),
        failedAt: orNull(FailedAt),
        fault: Fault,
      }));
    },
    async countLettersByState(companies, stoppedSince) {
      const asked = { companies: longText(companies.join('|')), since: instant(stoppedSince) };
      const rows = await database.query<LettersRow>(COUNT_LETTERS, asked);
      return rows.map(({ Company, State, Letters }) => ({ company: Company, state: State, letters: Number(Letters) }));
    },
  };
}
