import { exportLine } from '../../../src/store/litigation/export-history.ts';
import { isToldOf, movedExport } from '../../../src/store/litigation/exports.ts';
import type {
  LitigationExport,
  LitigationReader,
  LitigationWriter,
} from '../../../src/use-cases/ports/litigation/litigation-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeLitigation(state: StoreState): LitigationReader & LitigationWriter {
  const all = () => [...state.litigation.values()];
  return {
    readExport: async (id) => state.litigation.get(id) ?? null,
    listExports: async (company, tiers, limit) =>
      all()
        .filter((one) => one.company === company && one.tiers === tiers)
        .sort((one, other) => (one.at > other.at ? -1 : 1))
        .slice(0, limit),
    listUnfinishedExports: async (limit) =>
      all()
        .filter((one) => one.state === 'asked' || one.state === 'filing')
        .slice(0, limit),
    askExport: async (id, asked, by, now) => {
      const present = state.litigation.get(id);
      if (present) return present;
      const rest = { made: null, document: null, problem: null };
      const one: LitigationExport = { ...asked, ...rest, id, by, at: now.toISOString(), state: 'asked' };
      state.litigation.set(id, one);
      state.history.push(exportLine(one, now));
      return one;
    },
    moveExport: async (one, step, now) => {
      if (state.litigation.get(one.id)?.state !== one.state) return null;
      const next = movedExport(one, step);
      state.litigation.set(one.id, next);
      if (isToldOf(one, next)) state.history.push(exportLine(next, now));
      return next;
    },
  };
}
