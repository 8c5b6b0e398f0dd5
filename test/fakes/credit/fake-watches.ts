import type { WatchReader, WatchWriter } from '../../../src/use-cases/ports/credit/watch-store.ts';
import type { StoreState } from '../store-state.ts';

export const fakeWatches = (state: StoreState): WatchReader & WatchWriter => ({
  readWatch: async (company) => ({
    basis: state.watches.get(company)?.basis ?? null,
    payers: new Map([...(state.watches.get(company)?.payers ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))),
  }),
  saveWatch: async (company, basis, { payers, gone }) => {
    const known = new Map(state.watches.get(company)?.payers);
    for (const payer of gone) known.delete(payer);
    for (const one of payers) known.set(one.payer, one);
    state.watches.set(company, { basis, payers: known });
  },
});
