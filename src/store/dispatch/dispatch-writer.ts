import type { SqlDatabase } from '../../platform/sql/database.ts';
import type { DispatchWriter } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { approve } from './approve.ts';
import { claim } from './claim.ts';
import { recordReminded, saveLetter } from './keep-results.ts';
import { advance, decide, postpone } from './move-dispatch.ts';

export function dispatchWriter(database: SqlDatabase): DispatchWriter {
  return {
    approve: (approval) => approve(database, approval),
    claim: (owner, now, leaseMs, limit, held) => claim(database, owner, now, leaseMs, limit, held),
    advance: (dispatch, to, patch, owner, now) => advance(database, dispatch, to, patch, owner, now),
    postpone: (dispatch, patch, owner, now) => postpone(database, dispatch, patch, owner, now),
    decide: (id, from, to, patch, by, now) => decide(database, id, from, to, patch, by, now),
    saveLetter: (dispatchId, pdf) => saveLetter(database, dispatchId, pdf),
    recordReminded: (dispatch, now) => recordReminded(database, dispatch, now),
  };
}
