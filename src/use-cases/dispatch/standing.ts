import type { Dispatch, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import { formerTraces } from './message-key.ts';

/** The letter was seen among the sent items before it stopped: what stopped came after. */
const AFTER_SENDING: ReadonlySet<DispatchState> = new Set(['confirmed', 'filed', 'recorded']);
/** Before these nothing was sent of this message. */
const FROM_SENDING: ReadonlySet<DispatchState> = new Set(['sending', 'accepted', ...AFTER_SENDING]);

/** At this step its sending had begun. */
export const mayHaveBeenSent = (state: DispatchState): boolean => FROM_SENDING.has(state);

/** It stopped after it was confirmed as sent. */
export const stoppedAfterSending = ({ checkFrom }: Dispatch): boolean =>
  checkFrom !== null && AFTER_SENDING.has(checkFrom);

/** Seen among the sent items, under this key or a former one: never to be sent again. */
export const hasLeft = (dispatch: Dispatch): boolean =>
  stoppedAfterSending(dispatch) || dispatch.lastError?.code === 'sent-after-all';

/**
 * Its sending had begun, or that of a message before it that a person had sent again: nobody can say for certain that nothing
 * left. Of every other letter that waits for a person it is certain.
 */
export const mayHaveLeft = (dispatch: Dispatch): boolean =>
  dispatch.checkFrom === null ||
  mayHaveBeenSent(dispatch.checkFrom) ||
  hasLeft(dispatch) ||
  formerTraces(dispatch.trace).length > 0;

/**
 * What a letter is to people. `sent`: seen among the sent items, or by post in the dossier. `unfiled`: sent, and its filing was
 * refused. `doubtful`: it may have left. `unsent`: nothing left, a person is asked. `refused`: nothing left and it is over.
 * `changed`: nothing left, what is owed has changed. `annulled`: sent, and an approver took it back since.
 */
export type Standing =
  | 'moving'
  | 'sent'
  | 'unfiled'
  | 'doubtful'
  | 'unsent'
  | 'refused'
  | 'changed'
  | 'cancelled'
  | 'annulled';

/** Where a letter stands, as far as it is certain. Once seen among the sent items it is sent, whatever is left to file (case E10). */
export function standingOf(dispatch: Dispatch): Standing {
  if (dispatch.annulled) return 'annulled';
  switch (dispatch.state) {
    case 'approved':
    case 'rendered':
    case 'drafting':
    case 'drafted':
    case 'attached':
    case 'sending':
    case 'accepted':
      return 'moving';
    case 'confirmed':
    case 'filed':
    case 'recorded':
    case 'done':
      return 'sent';
    case 'to-check':
      if (stoppedAfterSending(dispatch)) return 'unfiled';
      return mayHaveLeft(dispatch) ? 'doubtful' : 'unsent';
    case 'stopped':
      return dispatch.lastError === null || dispatch.lastError.code === 'changed' ? 'changed' : 'refused';
    case 'cancelled':
      return 'cancelled';
  }
}

const NOT_ALIVE: ReadonlySet<Standing> = new Set(['refused', 'changed', 'cancelled', 'annulled']);

/**
 * Whether a letter counts for the others: it is on its way, left, or may have left. One that did not leave and never will, and
 * one that was annulled, count for nothing.
 */
export const isAlive = (dispatch: Dispatch): boolean => !NOT_ALIVE.has(standingOf(dispatch));

/** A refused letter whose draft could not be taken away: somebody could still send it by hand. */
export const leftDraft = (dispatch: Dispatch): boolean =>
  standingOf(dispatch) === 'refused' && dispatch.trace.graphId !== null;
