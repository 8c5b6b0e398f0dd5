import type { DeliveryStore } from '../../../src/use-cases/ports/transport/delivery-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeDeliveries(state: StoreState): DeliveryStore {
  const ofOwner = (key: string, owner: string) => {
    const held = state.deliveries.get(key);
    return held?.claim?.owner === owner ? held : undefined;
  };
  return {
    claimDelivery: async ({ conversationId, activityId, asked }, owner, now, leaseMs) => {
      const key = JSON.stringify([conversationId, activityId]);
      const held = state.deliveries.get(key);
      if (held && held.claim === null) return { kind: 'answered' };
      if (held?.claim && held.claim.until > now) {
        held.again = true;
        return { kind: 'under-way' };
      }
      const claim = { owner, until: new Date(now.getTime() + leaseMs) };
      if (held) Object.assign(held, { claim, again: false });
      else state.deliveries.set(key, { seenAt: now, claim, asked, again: false });
      return { kind: 'first', key };
    },
    endDelivery: async (key, owner) => {
      const held = ofOwner(key, owner);
      if (held) Object.assign(held, { claim: null, asked: null, again: false });
    },
    releaseDelivery: async (key, owner) => {
      const held = ofOwner(key, owner);
      return held !== undefined && !held.again && state.deliveries.delete(key);
    },
    claimOwed: async (owner, now, since, leaseMs, limit) => {
      const owed = [...state.deliveries].flatMap(([key, held]) => {
        const { claim, asked, seenAt } = held;
        return claim && claim.until <= now && asked !== null && seenAt >= since ? [{ key, asked, held }] : [];
      });
      return owed.slice(0, limit).map(({ key, asked, held }) => {
        held.claim = { owner, until: new Date(now.getTime() + leaseMs) };
        return { key, asked };
      });
    },
    forgetSeenBefore: async (instant) => {
      for (const [key, { seenAt }] of state.deliveries) if (seenAt < instant) state.deliveries.delete(key);
    },
  };
}
