import type { Person } from '../../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, int, json, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { AnnulledDispatch, AnnulmentStore, MarkEnd } from '../../../use-cases/ports/dispatch/annulment-store.ts';
import type { Dispatch, DispatchError } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { StoredJsonFault } from '../../stored-json.ts';
import { transact } from '../../transact.ts';
import { readDispatch } from '../dispatch-reader.ts';
import { annulledLine, markedLine } from './annulment-history.ts';

const ANNUL_DISPATCH = readSqlFile('./sql/annul-dispatch.sql', import.meta.url);
const FREE_CLAIMS = readSqlFile('./sql/free-claims.sql', import.meta.url);
const TOUCH_OPEN_DRAFT = readSqlFile('./sql/touch-open-draft.sql', import.meta.url);
const CLAIM_MARKS = readSqlFile('./sql/claim-marks.sql', import.meta.url);
const END_MARK = readSqlFile('./sql/end-mark.sql', import.meta.url);
const RELEASE_KEYS = readSqlFile('../sql/release-keys.sql', import.meta.url);
const RELEASE_ITEMS = readSqlFile('../sql/release-items.sql', import.meta.url);

export function annulmentStore(database: SqlDatabase): AnnulmentStore {
  return {
    annulDispatch: (id, by, reason, now) => transact(database, (session) => annul(session, id, { by, reason, now })),
    claimMarks: (owner, now, leaseMs, limit) => claim(database, owner, { now, leaseMs, limit }),
    endMark: (dispatch, end, owner, now) =>
      transact(database, (session) => endMark(session, dispatch, end, owner, now)),
  };
}

interface Act {
  readonly by: Person;
  readonly reason: string;
  readonly now: Date;
}

async function annul(session: SqlSession, id: string, { by, reason, now }: Act): Promise<AnnulledDispatch | null> {
  const said = { ...personParams(by), now: instant(now) };
  const params = { id: idParam(id), reason: text(reason, 500), ...said };
  if ((await session.execute(ANNUL_DISPATCH, params)) === 0) return null;
  const dispatch = await readDispatch(session, id);
  if (dispatch === null) return null;
  const [company, tiers] = [companyParam(dispatch.company), tiersParam(dispatch.tiers)];
  await session.execute(RELEASE_ITEMS, { dispatchId: idParam(id) });
  await session.execute(RELEASE_KEYS, { dispatchId: idParam(id) });
  await session.execute(FREE_CLAIMS, { id: idParam(id), company, tiers });
  const open = { company, tiers, currency: text(dispatch.currency, 10), ...said };
  const touched = await session.query<{ Id: string }>(TOUCH_OPEN_DRAFT, open);
  await appendHistory(session, annulledLine(dispatch, by, reason, now));
  return { dispatch, drafts: [dispatch.draftId, ...touched.map(({ Id }) => Id)] };
}

function claim(
  database: SqlDatabase,
  owner: string,
  { now, leaseMs, limit }: { readonly now: Date; readonly leaseMs: number; readonly limit: number },
): Promise<readonly Dispatch[]> {
  const params = {
    owner: text(owner, 200),
    now: instant(now),
    leaseUntil: instant(new Date(now.getTime() + leaseMs)),
    limit: int(limit),
  };
  return transact(database, async (session) => {
    const rows = await session.query<{ Id: string; Number: string | number }>(CLAIM_MARKS, params);
    const claimed: Dispatch[] = [];
    for (const { Id } of rows.toSorted((a, b) => Number(a.Number) - Number(b.Number))) {
      const dispatch = await readOrLeave(session, Id, owner, now);
      if (dispatch !== null) claimed.push(dispatch);
    }
    return claimed;
  });
}

/** As long as anything else that fails of it: a newer version beside this one may read it. */
const LEFT_FOR_MS = 60 * 60_000;

/** One that cannot be read must not keep the others, which come after it each time, from being said in the dossier. */
async function readOrLeave(session: SqlSession, id: string, owner: string, now: Date): Promise<Dispatch | null> {
  try {
    return await readDispatch(session, id);
  } catch (fault) {
    if (!(fault instanceof StoredJsonFault)) throw fault;
    const error: DispatchError = { code: 'unreadable', detail: fault.message, at: now.toISOString() };
    await writeMark(session, id, { mark: 'wanted', error, notBefore: new Date(now.getTime() + LEFT_FOR_MS) }, owner);
    return null;
  }
}

async function endMark(
  session: SqlSession,
  dispatch: Dispatch,
  end: MarkEnd,
  owner: string,
  now: Date,
): Promise<boolean> {
  if (!(await writeMark(session, dispatch.id, end, owner))) return false;
  if (end.mark !== 'wanted') await appendHistory(session, markedLine(dispatch, end.mark, now));
  return true;
}

/** False where the claim was lost. */
async function writeMark(session: SqlSession, id: string, end: MarkEnd, owner: string): Promise<boolean> {
  const ended = await session.execute(END_MARK, {
    id: idParam(id),
    owner: text(owner, 200),
    mark: text(end.mark, 10),
    error: json(end.error),
    notBefore: instant(end.notBefore),
  });
  return ended > 0;
}
