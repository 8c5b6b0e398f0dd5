import type { Person } from '../../../domain/person.ts';
import type { Annulment, Dispatch, DispatchError } from './dispatch-store.ts';

/** How an attempt to have the dossier say it ended. */
export interface MarkEnd {
  readonly mark: Annulment['mark'];
  readonly error: DispatchError | null;
  /** Not to be tried again before this instant. */
  readonly notBefore: Date | null;
}

export interface AnnulledDispatch {
  readonly dispatch: Dispatch;
  readonly drafts: readonly string[];
}

export interface AnnulmentStore {
  /**
   * In one transaction, with its line of history: the letter counts no more for the letters after it, its instalments are free,
   * cards of the customer's open draft are stale, and whoever is taking another letter of the same customer, or of the same
   * instalments, towards its sending loses it, so that it is rechecked. Null where the letter has not left, waits for a person,
   * or was annulled before: nothing changed. `drafts`: those whose cards are stale, its own first.
   */
  annulDispatch(id: string, by: Person, reason: string, now: Date): Promise<AnnulledDispatch | null>;
  /** Up to `limit` annulled letters whose dossier does not say it yet, claimed by nobody (or whose lease is over); oldest first. */
  claimMarks(owner: string, now: Date, leaseMs: number, limit: number): Promise<readonly Dispatch[]>;
  /** Gives the claim back, with a line of history once the dossier says it or cannot; false when the claim was lost. */
  endMark(dispatch: Dispatch, end: MarkEnd, owner: string, now: Date): Promise<boolean>;
}
