import type { ConversationStore } from '../../src/use-cases/ports/conversation-store.ts';
import type { Purpose, StoreState } from './store-state.ts';

export function fakeConversations(state: StoreState): ConversationStore {
  const alive = () => [...state.conversations.values()].filter((one) => !one.dead);
  return {
    remember: async (conversation, now) => {
      state.conversations.set(conversation.conversationId, { conversation, at: now, dead: false });
    },
    find: async (conversationId) =>
      alive().find((one) => one.conversation.conversationId === conversationId)?.conversation ?? null,
    findPersonal: async (personId) =>
      alive()
        .filter(({ conversation }) => conversation.kind === 'personal' && conversation.personId === personId)
        .sort((a, b) => b.at.getTime() - a.at.getTime())[0]?.conversation ?? null,
    markDead: async (conversationId) => {
      const known = state.conversations.get(conversationId);
      if (known) known.dead = true;
    },
    firstSeen: async (conversationId, activityId, now) => {
      const key = JSON.stringify([conversationId, activityId]);
      if (state.deliveries.has(key)) return false;
      state.deliveries.set(key, now);
      return true;
    },
    forgetSeenBefore: async (instant) => {
      for (const [key, at] of state.deliveries) if (at < instant) state.deliveries.delete(key);
    },
    isRegistered: async (conversationId) => state.registered.has(conversationId),
    register: async (conversationId) => {
      state.registered.add(conversationId);
    },
    unregister: async (conversationId) => {
      const others = state.purposes.filter((one) => one.conversationId !== conversationId);
      state.purposes.splice(0, state.purposes.length, ...others);
      return state.registered.delete(conversationId);
    },
    addPurpose: async (conversationId, purpose, company) => {
      state.registered.add(conversationId);
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
  };
}

const isSame = (asked: Purpose) => (one: Purpose) =>
  one.conversationId === asked.conversationId && one.purpose === asked.purpose && one.company === asked.company;
