import { randomUUID } from 'node:crypto';
import { distinctTargets } from '../../src/store/holds/hold-changes.ts';
import type { Hold, HoldWriter, NoticeTarget } from '../../src/use-cases/ports/hold-store.ts';
import type { StoreState } from './store-state.ts';

export function planNotices(state: StoreState, hold: Hold, targets: readonly NoticeTarget[]): void {
  for (const target of distinctTargets(targets)) {
    const notice = { id: randomUUID(), holdId: hold.id, company: hold.company, target, state: 'planned' } as const;
    state.notices.push({ notice, tries: 0, claim: null });
  }
}

export const fakeNotices = (state: StoreState): Pick<HoldWriter, 'claimNotices' | 'finishNotice'> => ({
  claimNotices: async (owner, now, leaseMs, limit) => {
    for (const one of state.notices) {
      const isLeft = one.notice.state === 'telling' && one.claim !== null && one.claim.until <= now;
      if (isLeft) Object.assign(one, { notice: { ...one.notice, state: 'unknown' }, claim: null });
    }
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
});
