import type { Person } from '../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, instant, int, json, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type { Dispatch, DispatchPatch, DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import { idParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { PRODUCT } from '../product.ts';
import { transact } from '../transact.ts';
import { movedLine, postponedLine } from './dispatch-history.ts';
import { type DispatchRow, toDispatch } from './dispatch-row.ts';
import { applyPatch, isOver, isResting, takesOff } from './states.ts';

const LOCK_DISPATCH = readSqlFile('./sql/lock-dispatch.sql', import.meta.url);
const WRITE_DISPATCH = readSqlFile('./sql/write-dispatch.sql', import.meta.url);
const RELEASE_ITEMS = readSqlFile('./sql/release-items.sql', import.meta.url);
const RELEASE_KEYS = readSqlFile('./sql/release-keys.sql', import.meta.url);
const CLOSE_UNSENT_DRAFT = readSqlFile('./sql/close-unsent-draft.sql', import.meta.url);

interface LockedRow extends DispatchRow {
  readonly NotBefore: Date | null;
  readonly LeaseMs: number | null;
}

/** The row as it will be: its dispatch, and what is not told outside. */
interface Next {
  readonly dispatch: Dispatch;
  readonly notBefore: Date | null;
  readonly lease: { readonly owner: string; readonly until: Date } | null;
}

interface Target {
  readonly id: string;
  readonly from: DispatchState;
  /** Null: whoever has claimed it. */
  readonly owner: string | null;
}

/** A worker's step. Its lease is renewed, unless the dispatch comes to rest or must wait. */
export function advance(
  database: SqlDatabase,
  dispatch: Dispatch,
  to: DispatchState,
  patch: DispatchPatch,
  owner: string,
  now: Date,
): Promise<Dispatch | null> {
  return change(database, { id: dispatch.id, from: dispatch.state, owner }, (row) => {
    const next = applyPatch(toDispatch(row), to, patch, now);
    const keeps = !isResting(to) && patch.notBefore === undefined && row.LeaseMs !== null;
    const lease = keeps ? { owner, until: new Date(now.getTime() + (row.LeaseMs ?? 0)) } : null;
    return {
      next: { dispatch: next, notBefore: patch.notBefore ?? null, lease },
      line: movedLine(dispatch.state, next, PRODUCT, now),
    };
  });
}

/** An attempt that led nowhere: only one that failed is worth a line of history. */
export function postpone(
  database: SqlDatabase,
  dispatch: Dispatch,
  patch: DispatchPatch,
  owner: string,
  now: Date,
): Promise<Dispatch | null> {
  return change(database, { id: dispatch.id, from: dispatch.state, owner }, (row) => {
    const next = applyPatch(toDispatch(row), dispatch.state, patch, now);
    return {
      next: { dispatch: next, notBefore: patch.notBefore ?? row.NotBefore, lease: null },
      line: patch.lastError ? postponedLine(next, now) : null,
    };
  });
}

/** A person's word: takes the dispatch from whoever has claimed it. What is over stays over: its instalments may be held by another. */
export async function decide(
  database: SqlDatabase,
  id: string,
  from: DispatchState,
  to: DispatchState,
  patch: DispatchPatch,
  by: Person,
  now: Date,
): Promise<Dispatch | null> {
  if (isOver(from)) return null;
  return change(database, { id, from, owner: null }, (row) => {
    const next = applyPatch(toDispatch(row), to, patch, now);
    return {
      next: { dispatch: next, notBefore: patch.notBefore ?? null, lease: null },
      line: movedLine(from, next, by, now),
    };
  });
}

/** Reads, works out and writes in one transaction; null when the state or the claim is no longer what was expected. */
function change(
  database: SqlDatabase,
  target: Target,
  work: (row: LockedRow) => { readonly next: Next; readonly line: HistoryLine | null },
): Promise<Dispatch | null> {
  const expected = targetParams(target);
  return transact(database, async (session) => {
    const [row] = await session.query<LockedRow>(LOCK_DISPATCH, expected);
    if (row === undefined) return null;
    const { next, line } = work(row);
    if ((await session.execute(WRITE_DISPATCH, { ...expected, ...nextParams(next) })) === 0) return null;
    if (line !== null) await appendHistory(session, line);
    if (isOver(next.dispatch.state)) await release(session, next.dispatch);
    return next.dispatch;
  });
}

async function release(session: SqlSession, dispatch: Dispatch): Promise<void> {
  const params = { dispatchId: idParam(dispatch.id) };
  await session.execute(RELEASE_ITEMS, params);
  // What was said to the customer stays said: its keys are free once it is annulled.
  if (dispatch.state === 'done') return;
  await session.execute(RELEASE_KEYS, params);
  await session.execute(CLOSE_UNSENT_DRAFT, { draftId: idParam(dispatch.draftId) });
}

const targetParams = (target: Target): SqlParams => ({
  id: idParam(target.id),
  from: text(target.from, 20),
  owner: text(target.owner, 200),
});

const nextParams = ({ dispatch, notBefore, lease }: Next): SqlParams => ({
  to: text(dispatch.state, 20),
  since: instant(new Date(dispatch.since)),
  checkFrom: text(dispatch.checkFrom, 20),
  facts: json(dispatch.facts),
  takesOff: bit(takesOff(dispatch)),
  messageKey: text(dispatch.trace.key, 200),
  graphId: text(dispatch.trace.graphId, 1000),
  internetMessageId: text(dispatch.trace.internetMessageId, 1000),
  mailConversationId: text(dispatch.trace.conversationId, 1000),
  sentAt: instant(dispatch.sentAt === null ? null : new Date(dispatch.sentAt)),
  documents: json(dispatch.documents),
  dropped: json(dispatch.dropped),
  waiting: json(dispatch.waiting),
  attempts: int(dispatch.attempts),
  lastError: json(dispatch.lastError),
  notBefore: instant(notBefore),
  nextOwner: text(lease?.owner ?? null, 200),
  leaseUntil: instant(lease?.until ?? null),
});
