import type { HistoryReader, HistoryWriter } from '../../src/use-cases/ports/history-store.ts';
import type { StoreState } from './store-state.ts';

export const fakeHistory = (state: StoreState): HistoryReader & HistoryWriter => ({
  readHistory: async (company, tiers, limit) =>
    state.history
      .filter((line) => line.company === company && line.tiers === tiers)
      .reverse()
      .slice(0, limit),
  appendHistory: async (line) => {
    state.history.push(line);
  },
});
