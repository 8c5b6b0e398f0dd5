import type { SqlSession } from '../../../platform/sql/database.ts';
import { bit, instant, int, json, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import type { Hold, NoticeTarget } from '../../../use-cases/ports/credit/hold-store.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import { idParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { type HoldChange, isLive } from './hold-changes.ts';
import { type HoldRow, toStoredHold } from './hold-row.ts';
import { planNotices } from './notices/notices.ts';

const LOCK_HOLD = readSqlFile('./sql/lock-hold.sql', import.meta.url);
const WRITE_HOLD = readSqlFile('./sql/write-hold.sql', import.meta.url);

/** Reads, works out and writes in the session's transaction, with its line of history and its notices. */
export async function changeHold(
  session: SqlSession,
  id: string,
  version: number,
  work: HoldChange,
  line: (from: Hold, next: Hold) => HistoryLine,
  targets: readonly NoticeTarget[] = [],
): Promise<Hold | 'stale'> {
  const expected = { id: idParam(id), version: int(version) };
  const [row] = await session.query<HoldRow>(LOCK_HOLD, expected);
  const hold = row === undefined ? null : toStoredHold(row);
  const next = hold === null ? null : work(hold);
  if (hold === null || next === null) return 'stale';
  if ((await session.execute(WRITE_HOLD, { ...expected, ...nextParams(next) })) === 0) return 'stale';
  await appendHistory(session, line(hold, next));
  await planNotices(session, next, targets, new Date(next.updatedAt));
  return next;
}

const nextParams = (hold: Hold): SqlParams => ({
  state: text(hold.state, 20),
  live: bit(isLive(hold.state)),
  step: int(hold.step),
  stepSince: instant(new Date(hold.stepSince)),
  notes: json(hold.notes),
  decision: json(hold.decision),
  decidedAt: instant(hold.decision === null ? null : new Date(hold.decision.at)),
  now: instant(new Date(hold.updatedAt)),
});
