import type { GreetingStore, RegistrationStore } from '../../../src/use-cases/ports/transport/conversation-store.ts';
import { REMOVED } from '../../../src/use-cases/ports/transport/conversation-store.ts';
import type { Purpose, StoreState } from '../store-state.ts';

export function fakeRegistrations(state: StoreState): RegistrationStore & GreetingStore {
  const register = (id: string, byId: string, byName: string): void => {
    if (!state.registered.has(id)) state.registered.set(id, { id: byId, name: byName });
  };
  return {
    isRegistered: async (conversationId) => state.registered.has(conversationId),
    register: async (conversationId, byId, byName) => register(conversationId, byId, byName),
    unregister: async (conversationId) => {
      const others = state.purposes.filter((one) => one.conversationId !== conversationId);
      state.purposes.splice(0, state.purposes.length, ...others);
      return state.registered.delete(conversationId);
    },
    addPurpose: async (conversationId, purpose, company, byId, byName) => {
      register(conversationId, byId, byName);
      const asked = { conversationId, purpose, company };
      if (!state.purposes.some(isSame(asked))) state.purposes.push(asked);
    },
    removePurpose: async (conversationId, purpose, company) => {
      const at = state.purposes.findIndex(isSame({ conversationId, purpose, company }));
      if (at >= 0) state.purposes.splice(at, 1);
      return at >= 0;
    },
    listConversations: async (purpose, company) =>
      state.purposes
        .filter((one) => one.purpose === purpose && one.company === company)
        .map((one) => one.conversationId)
        .sort(),
    listLost: async (now) =>
      [...state.registered].flatMap(([conversationId, registeredBy]) => {
        const held = state.conversations.get(conversationId);
        if (!held?.dead || held.dead.why === REMOVED || held.lost.toldAt) return [];
        if (held.lost.notBefore && held.lost.notBefore > now) return [];
        const { reference } = held.conversation;
        return [{ conversationId, reference, why: held.dead.why, since: held.dead.at, registeredBy }];
      }),
    noteLostTold: async (conversationId, now) => {
      const held = state.conversations.get(conversationId);
      if (held?.dead) held.lost = { ...held.lost, toldAt: now };
    },
    postponeLost: async (conversationId, until) => {
      const held = state.conversations.get(conversationId);
      if (held?.dead) held.lost = { ...held.lost, notBefore: until };
    },
    claimGreeting: async (conversationId) => {
      const isFirst = !state.greeted.has(conversationId);
      state.greeted.add(conversationId);
      return isFirst;
    },
    releaseGreeting: async (conversationId) => {
      state.greeted.delete(conversationId);
    },
  };
}

const isSame = (asked: Purpose) => (one: Purpose) =>
  one.conversationId === asked.conversationId && one.purpose === asked.purpose && one.company === asked.company;
