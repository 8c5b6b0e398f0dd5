import type { Dispatch } from './dispatch-store.ts';

/** Tells people, on the shared cards, how a dispatch goes. Best effort: a failure never stops a dispatch. */
export interface Announcer {
  dispatchChanged(dispatch: Dispatch): Promise<void>;
}
