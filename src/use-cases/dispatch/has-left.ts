import type { Dispatch, DispatchState } from '../ports/dispatch-store.ts';

/** The letter was seen among the sent items before it stopped: what stopped came after. */
const AFTER_SENDING: ReadonlySet<DispatchState> = new Set(['confirmed', 'filed', 'recorded']);
/** Before these nothing was sent: nobody can say that it was. */
const FROM_SENDING: ReadonlySet<DispatchState> = new Set(['sending', 'accepted', ...AFTER_SENDING]);

/** It stopped after it was confirmed as sent. */
export const stoppedAfterSending = ({ checkFrom }: Dispatch): boolean =>
  checkFrom !== null && AFTER_SENDING.has(checkFrom);

/** Seen among the sent items, under this key or a former one: never to be sent again. */
export const hasLeft = (dispatch: Dispatch): boolean =>
  stoppedAfterSending(dispatch) || dispatch.lastError?.code === 'sent-after-all';

/** Only a letter whose sending had begun can be said to have left. */
export const mayHaveLeft = (dispatch: Dispatch): boolean =>
  dispatch.checkFrom === null || FROM_SENDING.has(dispatch.checkFrom) || hasLeft(dispatch);
