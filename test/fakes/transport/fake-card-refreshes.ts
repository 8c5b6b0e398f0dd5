import type { CardRefreshStore } from '../../../src/use-cases/ports/transport/card-refresh-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeCardRefreshes({ refreshes }: StoreState): CardRefreshStore {
  let last = 0;
  return {
    askRefresh: async (shown) => {
      last += 1;
      refreshes.push({ number: String(last), shown });
    },
    listRefreshes: async (limit) => refreshes.slice(0, limit),
    endRefresh: async (number) => {
      const at = refreshes.findIndex((one) => one.number === number);
      if (at >= 0) refreshes.splice(at, 1);
    },
  };
}
