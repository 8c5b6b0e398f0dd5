import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, instant, int, json, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { Dispatch, DispatchError, HeldBack } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, tiersParam } from '../columns.ts';
import { StoredJsonFault } from '../stored-json.ts';
import { transact } from '../transact.ts';
import { readDispatch } from './dispatch-reader.ts';

const CLAIM = readSqlFile('./sql/claim.sql', import.meta.url);
const FIND_IN_HAND = readSqlFile('./sql/find-in-hand.sql', import.meta.url);
const LEAVE_DISPATCH = readSqlFile('./sql/leave-dispatch.sql', import.meta.url);
const PARK_DISPATCH = readSqlFile('./sql/park-dispatch.sql', import.meta.url);

/** An upgrade takes less: what an older version cannot read has a newer one beside it that can. */
const LEFT_TO_OTHERS_MS = 60 * 60_000;
/** Long enough for another version to come by first. */
const LEFT_FOR_MS = 60_000;

type Params = Parameters<SqlSession['query']>[1];

interface ClaimedRow {
  readonly Id: string;
  readonly Number: string | number;
  readonly Company: string;
  readonly Tiers: string;
}

/**
 * Oldest first. A claim whose answer was lost on the way is over with its lease. With `held`, one letter a transaction: the statement leaves
 * out payers of whom a letter is in hand already, and who claimed at the same instant is looked for once it is claimed.
 */
export async function claim(
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
    busy: longText(held?.busy.join('|') ?? ''),
    spent: longText(held?.spent.join('|') ?? ''),
    alone: bit(held !== undefined),
  };
  if (!held) return transact(database, (session) => claimSome(session, { ...params, limit: int(limit) }, now));
  const claimed: Dispatch[] = [];
  while (claimed.length < limit) {
    const one = await claimAlone(database, { ...params, limit: int(1) }, now);
    if (one === 'none') break;
    if (one) claimed.push(one);
  }
  return claimed;
}

async function claimSome(session: SqlSession, params: Params, now: Date): Promise<readonly Dispatch[]> {
  const rows = await session.query<ClaimedRow>(CLAIM, params);
  const ordered = [...rows].sort((a, b) => Number(a.Number) - Number(b.Number));
  const claimed: Dispatch[] = [];
  for (const { Id } of ordered) {
    const dispatch = await readOrPark(session, Id, now);
    if (dispatch !== null) claimed.push(dispatch);
  }
  return claimed;
}

/** Another process claimed a letter of the same payer at the same instant: this claim is undone with its transaction. */
class Crossed extends Error {}

/** `none` where nothing can be claimed; null where another process was at the payer first, or the row could not be read. */
async function claimAlone(database: SqlDatabase, params: Params, now: Date): Promise<'none' | Dispatch | null> {
  try {
    return await transact(database, async (session) => {
      const [row] = await session.query<ClaimedRow>(CLAIM, params);
      if (!row) return 'none';
      const payer = { company: companyParam(row.Company), tiers: tiersParam(row.Tiers) };
      const inHand = await session.query<Pick<ClaimedRow, 'Id'>>(FIND_IN_HAND, { ...payer, now: instant(now) });
      if (inHand.some(({ Id }) => Id !== row.Id)) throw new Crossed();
      return readOrPark(session, row.Id, now);
    });
  } catch (fault) {
    if (fault instanceof Crossed) return null;
    throw fault;
  }
}

/**
 * One unreadable row must not keep the others from leaving. It may be of a newer version beside this one, so that a person is asked only
 * once nobody has moved it for an hour.
 */
async function readOrPark(session: SqlSession, id: string, now: Date): Promise<Dispatch | null> {
  try {
    return await readDispatch(session, id);
  } catch (error) {
    if (!(error instanceof StoredJsonFault)) throw error;
    const from = (ms: number) => instant(new Date(now.getTime() + ms));
    const times = { movedAfter: from(-LEFT_TO_OTHERS_MS), again: from(LEFT_FOR_MS) };
    const left = await session.execute(LEAVE_DISPATCH, { id: idParam(id), ...times });
    if (left > 0) return null;
    const lastError: DispatchError = { code: 'unreadable', detail: error.message, at: now.toISOString() };
    await session.execute(PARK_DISPATCH, { id: idParam(id), lastError: json(lastError), now: instant(now) });
    return null;
  }
}
