import type { Dispatch, DispatchPatch, DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';

const OVER: ReadonlySet<DispatchState> = new Set(['done', 'stopped', 'cancelled']);

/** Asked nobody for anything, for certain: credits that its letter takes off are free, as are those of one that was annulled. */
export const NOT_ALIVE: ReadonlySet<DispatchState> = new Set(['stopped', 'cancelled']);

/** Nothing more happens to it, and it holds no instalment any more. */
export const isOver = (state: DispatchState): boolean => OVER.has(state);

/** No worker takes it: it is over, or waits for a person. */
export const isResting = (state: DispatchState): boolean => isOver(state) || state === 'to-check';

/**
 * The dispatch after a step. Fields that the patch does not name stay. A new state starts without attempts; the same state
 * counts one more.
 */
export function applyPatch(dispatch: Dispatch, to: DispatchState, patch: DispatchPatch, now: Date): Dispatch {
  const { notBefore: _notBefore, ...fields } = patch;
  const stays = to === dispatch.state;
  return {
    ...dispatch,
    ...fields,
    state: to,
    since: stays ? dispatch.since : now.toISOString(),
    attempts: stays ? dispatch.attempts + 1 : 0,
  };
}

/** Its letter takes credits off. */
export const takesOff = ({ facts }: Dispatch): boolean => facts.kind === 'rappel' && facts.deductions.length > 0;
