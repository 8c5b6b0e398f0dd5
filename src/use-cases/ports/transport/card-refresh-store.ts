import type { ShownThere } from './conversation-store.ts';

/** A request that the messages that show something be brought up to date. */
export interface CardRefresh {
  /** Opaque: what `endRefresh` takes. */
  readonly number: string;
  readonly shown: ShownThere;
}

/** How a process without a bot, the terminal, reaches the cards of the one that serves. */
export interface CardRefreshStore {
  askRefresh(shown: ShownThere, now: Date): Promise<void>;
  /** The oldest first; at most `limit`. Nobody claims them: showing something as it is now, twice, does no harm. */
  listRefreshes(limit: number): Promise<readonly CardRefresh[]>;
  endRefresh(number: string): Promise<void>;
}

/** Brings the messages that show something up to date. Best effort; never throws. */
export interface CardRefresher {
  refreshCards(shown: ShownThere): Promise<void>;
}
