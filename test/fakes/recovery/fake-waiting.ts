import type { FailedLetters } from '../../../src/use-cases/ports/dispatch/failed-letters.ts';
import type { EndedExclusions } from '../../../src/use-cases/ports/relance/ended-exclusions.ts';
import type { StoreState } from '../store-state.ts';

/** What waits for people, of what the other fakes hold. */
export const fakeWaiting = (state: StoreState): FailedLetters & EndedExclusions => ({
  listFailed: async (companies, since, limit) => {
    const all = [...state.dispatches.values()].map(({ dispatch }) => dispatch);
    const dispatches = all
      .filter(
        ({ state: at, since: then, company }) =>
          at === 'stopped' && new Date(then) >= since && companies.includes(company),
      )
      .filter(
        (one) =>
          !all
            .slice(all.indexOf(one) + 1)
            .some(
              (later) => later.company === one.company && later.tiers === one.tiers && later.currency === one.currency,
            ),
      )
      .reverse()
      .slice(0, limit);
    return { dispatches, unreadable: [] };
  },
  listEndedExclusions: async (company, from, to) =>
    state.exclusions
      .filter((one) => one.company === company)
      .flatMap(({ tiers, item }) => {
        const { until } = item;
        return until === null || until < from || until > to ? [] : [{ tiers, exclusion: { ...item, until } }];
      })
      .filter(({ exclusion: { id, ecNo, until } }) => {
        const isOutlasted = state.exclusions.some(
          ({ company: of, item }) =>
            of === company && item.ecNo === ecNo && item.id !== id && (item.until === null || item.until > until),
        );
        const isReminded = state.reminded.some(
          ({ company: of, item }) => of === company && item.ecNo === ecNo && item.on >= until,
        );
        return !isOutlasted && !isReminded && !state.reservations.has(`${company}/${ecNo}`);
      })
      .sort(({ exclusion: a }, { exclusion: b }) =>
        a.until === b.until ? a.ecNo - b.ecNo : a.until < b.until ? -1 : 1,
      ),
});
