import { linesIn } from '../../../src/domain/relance/letter.ts';
import { annulledLine, markedLine } from '../../../src/store/dispatch/annulments/annulment-history.ts';
import type { AnnulmentStore } from '../../../src/use-cases/ports/dispatch/annulment-store.ts';
import type { Dispatch, DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { HeldDispatch, StoreState } from '../store-state.ts';
import { releaseKeys } from './fake-keys.ts';

const LEFT: ReadonlySet<DispatchState> = new Set(['confirmed', 'filed', 'recorded', 'done']);
const BEFORE_SENDING: ReadonlySet<DispatchState> = new Set(['approved', 'rendered', 'drafting', 'drafted', 'attached']);

export function fakeAnnulments(state: StoreState): AnnulmentStore {
  const all = () => [...state.dispatches.values()];
  const heldBy = (id: string): readonly string[] =>
    [...state.reservations].filter(([, holder]) => holder === id).map(([key]) => key);

  /** Letters of the same customer or instalments that have not begun to leave are taken from whoever works on them. */
  function freeClaims({ id, company, tiers, facts }: Dispatch): void {
    const own = new Set(linesIn(facts).map(({ ecNo }) => `${company}/${ecNo}`));
    for (const held of all()) {
      const { dispatch } = held;
      const isNear = dispatch.tiers === tiers || heldBy(dispatch.id).some((key) => own.has(key));
      if (dispatch.company === company && dispatch.id !== id && BEFORE_SENDING.has(dispatch.state) && isNear)
        held.claim = null;
    }
  }

  function touchDrafts({ company, tiers, currency }: Dispatch, by: Dispatch['approvedBy'], at: string): string[] {
    const touched: string[] = [];
    for (const draft of state.drafts.values()) {
      if (draft.company !== company || draft.tiers !== tiers || draft.currency !== currency || draft.state !== 'open')
        continue;
      state.drafts.set(draft.id, { ...draft, version: draft.version + 1, updatedBy: by, updatedAt: at });
      touched.push(draft.id);
    }
    return touched;
  }

  return {
    annulDispatch: async (id, by, reason, now) => {
      const held = state.dispatches.get(id);
      if (!held || held.dispatch.annulled || !LEFT.has(held.dispatch.state)) return null;
      const at = now.toISOString();
      const annulled = { by, reason, at, mark: 'wanted', markAttempts: 0, markError: null } as const;
      held.dispatch = { ...held.dispatch, annulled };
      freeClaims(held.dispatch);
      for (const key of heldBy(id)) state.reservations.delete(key);
      releaseKeys(state, id);
      const drafts = [held.dispatch.draftId, ...touchDrafts(held.dispatch, by, at)];
      state.history.push(annulledLine(held.dispatch, by, reason, now));
      return { dispatch: held.dispatch, drafts };
    },
    claimMarks: async (owner, now, leaseMs, limit) => {
      const isFree = ({ dispatch, mark }: HeldDispatch): boolean =>
        dispatch.annulled?.mark === 'wanted' &&
        dispatch.state === 'done' &&
        (!mark?.claim || mark.claim.until <= now) &&
        (!mark?.notBefore || mark.notBefore <= now);
      const claimed = all().filter(isFree).slice(0, limit);
      for (const held of claimed) {
        const until = new Date(now.getTime() + leaseMs);
        held.mark = { notBefore: held.mark?.notBefore ?? null, claim: { owner, until } };
      }
      return claimed.map(({ dispatch }) => dispatch);
    },
    endMark: async ({ id }, { mark, error, notBefore }, owner, now) => {
      const held = state.dispatches.get(id);
      const annulled = held?.dispatch.annulled;
      if (!held || annulled?.mark !== 'wanted' || held.mark?.claim?.owner !== owner) return false;
      const markAttempts = annulled.markAttempts + 1;
      held.dispatch = { ...held.dispatch, annulled: { ...annulled, mark, markAttempts, markError: error } };
      held.mark = { notBefore, claim: null };
      if (mark !== 'wanted') state.history.push(markedLine(held.dispatch, mark, now));
      return true;
    },
  };
}
