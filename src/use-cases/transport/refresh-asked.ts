import type { MayBegin } from '../ports/may-begin.ts';
import type { CardRefresher, CardRefreshStore } from '../ports/transport/card-refresh-store.ts';

export interface RefreshPorts {
  readonly refreshes: Pick<CardRefreshStore, 'listRefreshes' | 'endRefresh'>;
  readonly cards: CardRefresher;
  readonly mayBegin: MayBegin;
}

const AT_ONCE = 50;

/**
 * Brings up to date what other processes changed; returns how many requests it ended. Each ends after its cards were shown anew:
 * a process that dies between the two leaves it to the next pass.
 */
export async function refreshAsked({ refreshes, cards, mayBegin }: RefreshPorts): Promise<number> {
  const asked = await refreshes.listRefreshes(AT_ONCE);
  let ended = 0;
  for (const same of Map.groupBy(asked, ({ shown }) => `${shown.kind} ${shown.id}`).values()) {
    if (!mayBegin()) break;
    if (same[0]) await cards.refreshCards(same[0].shown);
    for (const { number } of same) await refreshes.endRefresh(number);
    ended += same.length;
  }
  return ended;
}
