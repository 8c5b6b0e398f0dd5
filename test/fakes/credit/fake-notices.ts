import { randomUUID } from 'node:crypto';
import { addressOf, distinctTargets, isLive } from '../../../src/store/credit/holds/hold-changes.ts';
import type { NoticeQueue } from '../../../src/store/credit/holds/notices/notices.ts';
import { type Hold, MOST_TOLD_AT_ONCE, type NoticeTarget } from '../../../src/use-cases/ports/credit/hold-store.ts';
import type { QueuedNotice, StoreState } from '../store-state.ts';

export function planNotices(state: StoreState, hold: Hold, targets: readonly NoticeTarget[]): void {
  for (const target of distinctTargets(targets)) {
    const notice = { id: randomUUID(), holdId: hold.id, company: hold.company, target, state: 'planned' } as const;
    state.notices.push({ notice, tries: 0, claim: null, awaits: null });
  }
}

/** Those who can be reached by now are told of what still stands, the newest first. */
function wake(state: StoreState): void {
  const alive = [...state.conversations.values()].filter(({ dead }) => !dead).map(({ conversation }) => conversation);
  const known = new Set(alive.filter(({ kind }) => kind === 'personal').map(({ personId }) => personId));
  const places = new Map<string, number>();
  for (const one of [...state.notices].reverse()) {
    const { awaits } = one;
    if (awaits === null || !known.has(awaits)) continue;
    one.awaits = null;
    const place = (places.get(awaits) ?? 0) + 1;
    const hold = state.holds.get(one.notice.holdId);
    if (!hold || !isLive(hold.state) || place > MOST_TOLD_AT_ONCE) continue;
    places.set(awaits, place);
    one.notice = { ...one.notice, state: 'planned' };
  }
}

const isToldOrToBe = ({ notice, awaits }: QueuedNotice): boolean => notice.state !== 'unreachable' || awaits !== null;

/** As `HoldReader.peopleTold`. */
export const peopleTold = (state: StoreState, holdId: string): ReadonlySet<string> =>
  new Set(
    state.notices
      .filter((one) => one.notice.holdId === holdId && isToldOrToBe(one))
      .flatMap(({ notice: { target } }) => (target.kind === 'person' ? [target.id] : [])),
  );

export const fakeNotices = (state: StoreState): NoticeQueue => ({
  tellAlso: async (id, target) => {
    const hold = state.holds.get(id);
    const isIt = ({ notice }: QueuedNotice) =>
      notice.holdId === id && notice.target.kind === target.kind && addressOf(notice.target) === addressOf(target);
    if (hold?.state !== 'pending' || state.notices.some((one) => isIt(one) && isToldOrToBe(one))) return false;
    planNotices(state, hold, [target]);
    return true;
  },
  claimNotices: async (owner, now, leaseMs, limit) => {
    for (const one of state.notices) {
      const isLeft = one.notice.state === 'telling' && one.claim !== null && one.claim.until <= now;
      if (isLeft) Object.assign(one, { notice: { ...one.notice, state: 'unknown' }, claim: null });
    }
    wake(state);
    const claimed = state.notices
      .filter((one) => one.notice.state === 'planned')
      .sort((a, b) => a.tries - b.tries)
      .slice(0, limit);
    for (const one of claimed) {
      one.tries += 1;
      one.claim = { owner, until: new Date(now.getTime() + leaseMs) };
      one.notice = { ...one.notice, state: 'telling' };
    }
    return claimed.map((one) => one.notice);
  },
  finishNotice: async (id, owner, to) => {
    const found = state.notices.find((one) => one.notice.id === id);
    if (found?.notice.state !== 'telling' || found.claim?.owner !== owner) return;
    Object.assign(found, { notice: { ...found.notice, state: to }, claim: null });
  },
  awaitPerson: async (id, owner, personId) => {
    const found = state.notices.find((one) => one.notice.id === id);
    if (found?.notice.state !== 'telling' || found.claim?.owner !== owner) return;
    for (const one of state.notices) {
      if (one.awaits === personId && one.notice.holdId === found.notice.holdId) one.awaits = null;
    }
    Object.assign(found, { notice: { ...found.notice, state: 'unreachable' }, claim: null, awaits: personId });
  },
});
