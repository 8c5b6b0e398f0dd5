import type { Person } from '../../../src/domain/person.ts';
import { linesIn } from '../../../src/domain/relance/letter.ts';
import type { Holder } from '../../../src/domain/relance/memory.ts';
import { approvedLine, movedLine, postponedLine } from '../../../src/store/dispatch/dispatch-history.ts';
import { applyPatch, isOver, isResting } from '../../../src/store/dispatch/states.ts';
import { PRODUCT } from '../../../src/store/product.ts';
import type {
  Dispatch,
  DispatchReader,
  DispatchWriter,
  HeldBack,
  NewDispatch,
} from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { HeldDispatch, StoreState } from '../store-state.ts';
import { findKeyHolders, holdKeys, readHeldKeys, releaseKeys } from './fake-keys.ts';
import { reservationOf } from './reservation-of.ts';

const UNSENT: ReadonlySet<string> = new Set(['approved', 'rendered', 'drafting', 'drafted', 'attached']);

const itemKey = (company: string, ecNo: number): string => `${company}/${ecNo}`;

export function fakeDispatches(state: StoreState): DispatchReader & DispatchWriter {
  const all = () => [...state.dispatches.values()];

  /** Who holds any instalment of these letters. */
  function findHolders(dispatches: readonly NewDispatch[]): Holder[] {
    return dispatches.flatMap((one) => [
      ...numbersOf(one).flatMap((ecNo): Holder[] => {
        const holder = state.dispatches.get(state.reservations.get(itemKey(one.company, ecNo)) ?? '');
        if (!holder) return [];
        return [reservationOf(ecNo, holder.dispatch)];
      }),
      ...findKeyHolders(state, one),
    ]);
  }

  function put(held: HeldDispatch, next: HeldDispatch): Dispatch {
    Object.assign(held, next);
    if (isOver(next.dispatch.state)) release(next.dispatch);
    return next.dispatch;
  }

  function release(dispatch: Dispatch): void {
    for (const [key, id] of state.reservations) if (id === dispatch.id) state.reservations.delete(key);
    if (dispatch.state !== 'done') releaseKeys(state, dispatch.id);
    const draft = state.drafts.get(dispatch.draftId);
    const siblings = all().filter((one) => one.dispatch.draftId === dispatch.draftId);
    const isUnsent = siblings.every(({ dispatch: one }) => one.state === 'stopped' || one.state === 'cancelled');
    if (draft && isUnsent) state.drafts.set(draft.id, { ...draft, state: 'closed' });
  }

  function owned(dispatch: Dispatch, owner: string): HeldDispatch | null {
    const held = state.dispatches.get(dispatch.id);
    return held?.claim?.owner === owner && held.dispatch.state === dispatch.state ? held : null;
  }

  function waitsForRun({ draftId }: Dispatch): boolean {
    return [...state.runs.values()]
      .flatMap(({ lines }) => lines)
      .some((line) => line.shown?.draftId === draftId && ['approving', 'approved'].includes(line.state));
  }

  /** Its mailbox is not held back. */
  const isHeld = ({ mailbox, state: at }: Dispatch, { busy, spent }: HeldBack): boolean =>
    mailbox !== null && (busy.includes(mailbox) || (UNSENT.has(at) && spent.includes(mailbox)));
  const payerOf = ({ company, tiers }: Dispatch): string => `${company}/${tiers}`;

  /** Payers of whom somebody has a letter in hand. */
  const payersInHand = (now: Date): ReadonlySet<string> =>
    new Set(
      all()
        .filter(({ claim }) => claim && claim.until > now)
        .map(({ dispatch }) => payerOf(dispatch)),
    );

  /** Not released by its run, or nothing was sent of it and all sending is stopped. */
  function mayBeClaimed({ dispatch }: HeldDispatch): boolean {
    return !waitsForRun(dispatch) && !(UNSENT.has(dispatch.state) && state.stops.has(dispatch.company));
  }

  return {
    readDispatch: async (id) => state.dispatches.get(id)?.dispatch ?? null,
    listDispatches: async ({ company, tiers, states, draftId, released }, limit) => ({
      dispatches: all()
        .map(({ dispatch }) => dispatch)
        .filter((one) => (company ?? one.company) === one.company && (tiers ?? one.tiers) === one.tiers)
        .filter((one) => (draftId ?? one.draftId) === one.draftId && (states ?? [one.state]).includes(one.state))
        .filter((one) => !released || !waitsForRun(one))
        .reverse()
        .slice(0, limit),
      unreadable: [],
    }),
    readLetter: async (dispatchId) => state.letters.get(dispatchId) ?? null,
    readHolders: async (company, kind, tiers) => readHeldKeys(state, company, kind, tiers),
    isSendingStopped: async (company) => state.stops.has(company),

    approve: async ({ draftId, draftVersion, dispatches, by, now }) => {
      const draft = state.drafts.get(draftId);
      if (draft?.state !== 'open' || draft.version !== draftVersion) return { ok: false, why: 'stale-draft' };
      const reservations = findHolders(dispatches);
      if (reservations.length > 0) return { ok: false, why: 'reserved', reservations };
      const at = now.toISOString();
      const closed = { state: 'sent', version: draft.version + 1, updatedBy: by, updatedAt: at } as const;
      state.drafts.set(draftId, { ...draft, ...closed });
      const approved = dispatches.map((one) => toApproved(one, by, at));
      for (const one of dispatches) {
        for (const ecNo of numbersOf(one)) state.reservations.set(itemKey(one.company, ecNo), one.id);
        holdKeys(state, one);
      }
      for (const dispatch of approved) {
        state.dispatches.set(dispatch.id, { dispatch, notBefore: null, claim: null });
        state.history.push(approvedLine(dispatch));
      }
      return { ok: true, dispatches: approved };
    },
    claim: async (owner, now, leaseMs, limit, held) => {
      const isFree = ({ dispatch, claim, notBefore }: HeldDispatch) =>
        !isResting(dispatch.state) && (!claim || claim.until <= now) && (!notBefore || notBefore <= now);
      const isLeft = ({ dispatch }: HeldDispatch) =>
        !held || !(isHeld(dispatch, held) || payersInHand(now).has(payerOf(dispatch)));
      const claimed: HeldDispatch[] = [];
      for (const one of all().filter(isFree).filter(mayBeClaimed)) {
        if (claimed.length >= limit || !isLeft(one)) continue;
        one.claim = { owner, leaseMs, until: new Date(now.getTime() + leaseMs) };
        claimed.push(one);
      }
      return claimed.map(({ dispatch }) => dispatch);
    },
    advance: async (dispatch, to, patch, owner, now) => {
      const held = owned(dispatch, owner);
      if (!held?.claim) return null;
      const next = applyPatch(held.dispatch, to, patch, now);
      const keeps = !isResting(to) && patch.notBefore === undefined;
      const claim = keeps ? { ...held.claim, until: new Date(now.getTime() + held.claim.leaseMs) } : null;
      state.history.push(movedLine(dispatch.state, next, PRODUCT, now));
      return put(held, { dispatch: next, notBefore: patch.notBefore ?? null, claim });
    },
    postpone: async (dispatch, patch, owner, now) => {
      const held = owned(dispatch, owner);
      if (!held) return null;
      const next = applyPatch(held.dispatch, dispatch.state, patch, now);
      if (patch.lastError) state.history.push(postponedLine(next, now));
      return put(held, { dispatch: next, notBefore: patch.notBefore ?? held.notBefore, claim: null });
    },
    decide: async (id, from, to, patch, by, now) => {
      const held = state.dispatches.get(id);
      if (isOver(from) || held?.dispatch.state !== from) return null;
      const next = applyPatch(held.dispatch, to, patch, now);
      state.history.push(movedLine(from, next, by, now));
      return put(held, { dispatch: next, notBefore: patch.notBefore ?? null, claim: null });
    },
    saveLetter: async (dispatchId, pdf) => {
      state.letters.set(dispatchId, new Uint8Array(pdf));
    },
    recordReminded: async ({ id, company, tiers, facts, dropped, levelByHand }) => {
      if (facts.kind !== 'rappel') return;
      for (const { ecNo, piece, due, amount, level } of facts.lines) {
        const isKnown = state.reminded.some((one) => one.dispatchId === id && one.item.ecNo === ecNo);
        if (isKnown || dropped.includes(ecNo)) continue;
        const item = { ecNo, piece, due, amount, level, on: facts.date, byHand: levelByHand };
        state.reminded.push({ dispatchId: id, company, tiers, item });
      }
    },
  };
}

const numbersOf = ({ facts, formerNumbers }: NewDispatch): readonly number[] =>
  facts.kind === 'rappel' ? [...new Set([...linesIn(facts).map(({ ecNo }) => ecNo), ...formerNumbers])] : [];

const toApproved = ({ formerNumbers: _, keys: _keys, ...one }: NewDispatch, by: Person, at: string): Dispatch => ({
  ...one,
  mailbox: one.mailbox ?? null,
  currency: one.facts.currency,
  state: 'approved',
  checkFrom: null,
  approvedBy: by,
  approvedAt: at,
  trace: { key: one.id, graphId: null, internetMessageId: null, conversationId: null },
  sentAt: null,
  documents: [],
  dropped: [],
  waiting: [],
  attempts: 0,
  lastError: null,
  since: at,
  annulled: null,
});
