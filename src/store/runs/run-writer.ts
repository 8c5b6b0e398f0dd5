import type { Person } from '../../domain/person.ts';
import type { NewRunLine, Run, RunState } from '../../domain/runs/run.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bigint, bit, day, instant, int, json, longText, smallint, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { ApprovedList, RunWriter } from '../../use-cases/ports/runs/run-store.ts';
import { companyParam, idParam, personParams } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { insertedOnce } from '../until-settled.ts';
import { liftedLine, movedRunLine, preparedLine, stoppedLine } from './run-history.ts';
import { LINE_COLUMNS, lineRow, type RunRow, toRun } from './run-row.ts';

const READ_RUN = readSqlFile('./sql/read-run.sql', import.meta.url);
const INSERT_RUN = readSqlFile('./sql/insert-run.sql', import.meta.url);
const SUPERSEDE_RUNS = readSqlFile('./sql/supersede-runs.sql', import.meta.url);
const DROP_SELECTED = readSqlFile('./sql/drop-selected.sql', import.meta.url);
const MOVE_RUN = readSqlFile('./sql/move-run.sql', import.meta.url);
const APPROVE_RUN = readSqlFile('./sql/approve-run.sql', import.meta.url);
const LEAVE_OTHERS_OUT = readSqlFile('./sql/leave-others-out.sql', import.meta.url);
const RAISE_LIST = readSqlFile('./sql/raise-list.sql', import.meta.url);
const CHOOSE_LINE = readSqlFile('./sql/choose-line.sql', import.meta.url);
const RENEW_LINE = readSqlFile('./sql/renew-line.sql', import.meta.url);
const MOVE_LINE = readSqlFile('./sql/move-line.sql', import.meta.url);
const RELEASE_LINES = readSqlFile('./sql/release-lines.sql', import.meta.url);
const SETTLE_SENT = readSqlFile('./sql/settle-sent.sql', import.meta.url);
const SETTLE_FAILED = readSqlFile('./sql/settle-failed.sql', import.meta.url);
const END_RUN = readSqlFile('./sql/end-run.sql', import.meta.url);
const TOUCH_RUN = readSqlFile('./sql/touch-run.sql', import.meta.url);
const INSERT_CARD = readSqlFile('./sql/insert-card.sql', import.meta.url);
const INSERT_STOP = readSqlFile('./sql/insert-stop.sql', import.meta.url);
const DELETE_STOP = readSqlFile('./sql/delete-stop.sql', import.meta.url);

export function runWriter(database: SqlDatabase): RunWriter {
  return {
    insertRun: (run, lines) => transact(database, (session) => insert(session, run, lines)),
    moveRun: (id, from, to, by, now) => transact(database, (session) => move(session, { id, from, to, by, now })),
    approveRun: (id, list, by, now) => transact(database, (session) => approve(session, { id, ...list, by, now })),
    chooseLine: (id, number, from, to, facts, now) =>
      transact(database, async (session) => {
        if ((await session.execute(RAISE_LIST, { id: idParam(id), now: instant(now) })) === 0) return false;
        return (await session.execute(CHOOSE_LINE, lineMove(id, number, from, to, facts))) > 0;
      }),
    renewLine: (id, number, former, line, now) =>
      transact(database, async (session) => {
        if ((await session.execute(RAISE_LIST, { id: idParam(id), now: instant(now) })) === 0) return false;
        const renewed = { id: idParam(id), number: int(number), former: int(former), ...shownParams(line) };
        return (await session.execute(RENEW_LINE, renewed)) > 0;
      }),
    moveLine: async (id, number, from, to, facts) =>
      (await database.execute(MOVE_LINE, lineMove(id, number, from, to, facts))) > 0,
    releaseLines: (id, limit, on, { mailbox, owners }) =>
      database.execute(RELEASE_LINES, {
        id: idParam(id),
        limit: int(limit),
        on: day(on),
        mailbox: text(mailbox, 320),
        owners: longText(owners.join('|')),
      }),
    settleRun: (id, now) =>
      transact(database, async (session) => {
        const sent = await session.execute(SETTLE_SENT, { id: idParam(id) });
        const failed = await session.execute(SETTLE_FAILED, { id: idParam(id) });
        const ended = await session.execute(END_RUN, { id: idParam(id), now: instant(now) });
        // Its report is to be written again.
        if (sent + failed > 0 && ended === 0) await session.execute(TOUCH_RUN, { id: idParam(id), now: instant(now) });
        return sent + failed + ended > 0;
      }),
    rememberRunCard: async (id, { conversationId, activityId }) => {
      const card = { conversationId: text(conversationId, 400), activityId: text(activityId, 200) };
      await insertedOnce(database.execute(INSERT_CARD, { runId: idParam(id), ...card }));
    },
    stopSending: (stop) =>
      insertedOnce(
        transact(database, async (session) => {
          const { company, by, at, reason } = stop;
          await session.execute(INSERT_STOP, {
            company: companyParam(company),
            ...personParams(by),
            now: instant(new Date(at)),
            reason: text(reason, 500),
          });
          await appendHistory(session, stoppedLine(stop));
        }),
      ),
    liftStop: (company, by, now) =>
      transact(database, async (session) => {
        if ((await session.execute(DELETE_STOP, { company: companyParam(company) })) === 0) return false;
        await appendHistory(session, liftedLine(company, by, now));
        return true;
      }),
  };
}

const shownParams = ({ state, shown, why, by }: NewRunLine) => ({
  state: text(state, 20),
  draftId: text(shown?.draftId ?? null, 40),
  version: int(shown?.draftVersion ?? null),
  digest: text(shown?.digest ?? null, 100),
  letters: int(shown?.letters ?? null),
  level: smallint(shown?.level ?? null),
  items: int(shown?.items ?? null),
  total: bigint(shown?.total ?? null),
  daysLate: int(shown?.daysLate ?? null),
  others: json(shown?.others ?? null),
  why: json(why),
  byId: text(by?.id ?? null, 100),
  byName: text(by?.name ?? null, 200),
});

const lineMove = (...[id, number, from, to, { why, by }]: Parameters<RunWriter['moveLine']>) => ({
  id: idParam(id),
  number: int(number),
  from: text(from, 20),
  to: text(to, 20),
  why: json(why),
  byId: text(by?.id ?? null, 100),
  byName: text(by?.name ?? null, 200),
});

async function insert(session: SqlSession, run: Run, lines: readonly NewRunLine[]): Promise<void> {
  const common = {
    company: companyParam(run.company),
    kind: text(run.kind, 12),
    now: instant(new Date(run.preparedAt)),
  };
  if ((await session.execute(SUPERSEDE_RUNS, common)) > 0) await dropSelected(session, run.company);
  await session.execute(INSERT_RUN, {
    ...common,
    id: idParam(run.id),
    day: day(run.day),
    state: text(run.state, 20),
    sandbox: bit(run.sandbox),
    ...personParams(run.preparedBy),
  });
  const rows = lines.map((one, index) => lineRow(run, one, index));
  if (rows.length > 0) await session.bulkInsert('relance.RunLine', LINE_COLUMNS, rows);
  await appendHistory(session, preparedLine(run, lines));
}

interface Move {
  readonly id: string;
  readonly from: readonly RunState[];
  readonly to: RunState;
  readonly by: Person;
  readonly now: Date;
}

async function move(session: SqlSession, { id, from, to, by, now }: Move): Promise<boolean> {
  const moving = { id: idParam(id), from: text(from.join('|'), 400), to: text(to, 20), now: instant(now) };
  if ((await session.execute(MOVE_RUN, moving)) === 0) return false;
  return tell(session, id, to, by, now);
}

async function approve(
  session: SqlSession,
  { id, version, notChosen, by, now }: Pick<Move, 'id' | 'by' | 'now'> & ApprovedList,
): Promise<boolean> {
  const approving = { id: idParam(id), version: int(version), ...personParams(by), now: instant(now) };
  if ((await session.execute(APPROVE_RUN, approving)) === 0) return false;
  if (notChosen.length > 0) {
    await session.execute(LEAVE_OTHERS_OUT, {
      id: idParam(id),
      numbers: longText(notChosen.join('|')),
      why: json({ code: 'not-chosen' }),
      ...personParams(by),
    });
  }
  return tell(session, id, 'sending', by, now);
}

async function tell(session: SqlSession, id: string, to: RunState, by: Person, now: Date): Promise<true> {
  const [row] = await session.query<RunRow>(READ_RUN, { id: idParam(id) });
  if (!row) throw new Error(`Run ${id} is not there after it moved`);
  if (to === 'cancelled') await dropSelected(session, row.Company);
  await appendHistory(session, movedRunLine(toRun(row), to, by, now));
  return true;
}

const dropSelected = (session: SqlSession, company: string): Promise<number> =>
  session.execute(DROP_SELECTED, { company: companyParam(company), why: json({ code: 'cancelled' }) });
