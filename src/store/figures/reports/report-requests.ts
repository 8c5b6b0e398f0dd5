import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day, instant, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { ReportRequestStore } from '../../../use-cases/ports/figures/report-request-store.ts';
import { readDay, readInstant, readInstantOrNull } from '../../columns.ts';
import { untilSettled } from '../../until-settled.ts';

const READ_REQUEST = readSqlFile('./sql/read-request.sql', import.meta.url);
const WANT_AGAIN = readSqlFile('./sql/want-again.sql', import.meta.url);
const WANT_FIRST = readSqlFile('./sql/want-first.sql', import.meta.url);
const BEGIN_ATTEMPT = readSqlFile('./sql/begin-attempt.sql', import.meta.url);
const KEEP_ANSWER = readSqlFile('./sql/keep-answer.sql', import.meta.url);

const ANSWER_LENGTH = 400;

interface RequestRow {
  readonly WantedOn: Date;
  readonly WantedAt: Date;
  readonly Attempts: number;
  readonly NextAt: Date | null;
  readonly Answer: string | null;
  readonly AnsweredAt: Date | null;
}

export const reportRequestStore = (database: SqlDatabase): ReportRequestStore => ({
  readReportRequest: async () => {
    const [row] = await database.query<RequestRow>(READ_REQUEST, {});
    if (row === undefined) return null;
    return {
      wantedOn: readDay(row.WantedOn),
      wantedAt: readInstant(row.WantedAt),
      attempts: row.Attempts,
      nextAt: readInstantOrNull(row.NextAt),
      answer: row.Answer,
      answeredAt: readInstantOrNull(row.AnsweredAt),
    };
  },
  wantReport: (on, now) =>
    untilSettled(async () => {
      const params = { on: day(on), now: instant(now) };
      if ((await database.execute(WANT_AGAIN, params)) === 0) await database.execute(WANT_FIRST, params);
    }),
  beginReportAttempt: async ({ wantedAt }, nextAt) => {
    await database.execute(BEGIN_ATTEMPT, { wantedAt: instant(new Date(wantedAt)), nextAt: instant(nextAt) });
  },
  keepReportAnswer: async ({ wantedAt }, answer, nextAt, now) => {
    await database.execute(KEEP_ANSWER, {
      wantedAt: instant(new Date(wantedAt)),
      nextAt: instant(nextAt),
      answer: text(answer.slice(0, ANSWER_LENGTH), ANSWER_LENGTH),
      now: instant(now),
    });
  },
});
