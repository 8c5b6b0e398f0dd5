import type { MorningPostStore } from '../../../src/use-cases/ports/turn-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeMornings(state: StoreState): MorningPostStore {
  const postsOf = (company: string, conversationId: string) =>
    state.mornings.filter((one) => one.company === company && one.conversationId === conversationId);

  return {
    claimMorningPost: async (company, conversationId, on, owner, now, leaseMs) => {
      const posts = postsOf(company, conversationId);
      for (const one of posts) if (one.state === 'posting' && one.until <= now) one.state = 'unknown';
      const present = posts.find((one) => one.on === on);
      if (present && present.state !== 'released') return false;
      const claimed = { state: 'posting', owner, until: new Date(now.getTime() + leaseMs) } as const;
      if (present) Object.assign(present, claimed);
      else state.mornings.push({ company, conversationId, on, ...claimed });
      return true;
    },
    finishMorningPost: async (company, conversationId, on, owner, to) => {
      const present = postsOf(company, conversationId).find((one) => one.on === on);
      if (present?.state === 'posting' && present.owner === owner) present.state = to;
    },
    lastMorningPost: async (company, conversationId, on) =>
      postsOf(company, conversationId)
        .filter((one) => one.state !== 'released' && one.on < on)
        .map((one) => one.on)
        .sort()
        .at(-1) ?? null,
  };
}
