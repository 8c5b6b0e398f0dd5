import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, instant, int, json, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { Dispatch, DispatchError, HeldBack } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { idParam } from '../columns.ts';
import { StoredJsonFault } from '../stored-json.ts';
import { transact } from '../transact.ts';
import { readDispatch } from './dispatch-reader.ts';

const CLAIM = readSqlFile('./sql/claim.sql', import.meta.url);
const PARK_DISPATCH = readSqlFile('./sql/park-dispatch.sql', import.meta.url);

/** Oldest first. A claim whose answer was lost on the way is over with its lease. */
export function claim(
  database: SqlDatabase,
  owner: string,
  now: Date,
  leaseMs: number,
  limit: number,
  held: HeldBack | undefined,
): Promise<readonly Dispatch[]> {
  const params = {
    owner: text(owner, 200),
    now: instant(now),
    leaseMs: int(leaseMs),
    leaseUntil: instant(new Date(now.getTime() + leaseMs)),
    limit: int(limit),
    busy: longText(held?.busy.join('|') ?? ''),
    spent: longText(held?.spent.join('|') ?? ''),
    alone: bit(held !== undefined),
  };
  return transact(database, async (session) => {
    const rows = await session.query<{ Id: string; Number: string | number }>(CLAIM, params);
    const ordered = [...rows].sort((a, b) => Number(a.Number) - Number(b.Number));
    const claimed: Dispatch[] = [];
    for (const { Id } of ordered) {
      const dispatch = await readOrPark(session, Id, now);
      if (dispatch !== null) claimed.push(dispatch);
    }
    return claimed;
  });
}

/** One unreadable row must not keep the others from leaving. */
async function readOrPark(session: SqlSession, id: string, now: Date): Promise<Dispatch | null> {
  try {
    return await readDispatch(session, id);
  } catch (error) {
    if (!(error instanceof StoredJsonFault)) throw error;
    const lastError: DispatchError = { code: 'unreadable', detail: error.message, at: now.toISOString() };
    await session.execute(PARK_DISPATCH, { id: idParam(id), lastError: json(lastError), now: instant(now) });
    return null;
  }
}
