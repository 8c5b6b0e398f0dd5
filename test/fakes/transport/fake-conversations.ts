import {
  REMOVED,
  type ReachStore,
  type StoredConversation,
} from '../../../src/use-cases/ports/transport/conversation-store.ts';
import type { HeldConversation, StoreState } from '../store-state.ts';

export function fakeConversations(state: StoreState): ReachStore {
  const alive = () => [...state.conversations.values()].filter((one) => !one.dead);
  const personal = () =>
    alive()
      .filter(({ conversation }) => conversation.kind === 'personal' && conversation.personId !== null)
      .sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    remember: async (conversation, at, sign = 'speaker') => {
      const held = state.conversations.get(conversation.conversationId);
      if (held && (held.at > at || (held.dead?.why === REMOVED && held.dead.at > at))) return;
      const kept = held ? owned(held, conversation, sign) : conversation;
      const fresh = { dead: null, missing: null, lost: { toldAt: null, notBefore: null } };
      state.conversations.set(conversation.conversationId, { conversation: kept, at, ...fresh });
    },
    find: async (conversationId) => orNull(alive().find((one) => one.conversation.conversationId === conversationId)),
    findPersonal: async (personId) => orNull(personal().find((one) => one.conversation.personId === personId)),
    listPersonal: async (limit) => personal().slice(0, limit).map(toStored),
    markDead: async (conversationId, why, at) => {
      const held = state.conversations.get(conversationId);
      if (!held || (why === REMOVED && held.at > at)) return;
      if (held.dead && (why !== REMOVED || held.dead.why === REMOVED)) return;
      Object.assign(held, { dead: { at, why: why.slice(0, 1000) }, lost: { ...held.lost, notBefore: null } });
    },
    noteMissing: async (conversationId, missing) => {
      const held = state.conversations.get(conversationId);
      if (held && !held.dead && (held.missing?.failures ?? 0) < missing.failures) held.missing = missing;
    },
    noteFound: async (conversationId) => {
      const held = state.conversations.get(conversationId);
      if (held && !held.dead) held.missing = null;
    },
    listToLookAgain: async (now) =>
      alive()
        .filter(({ missing }) => missing && missing.lookAgainAt <= now)
        .map(({ conversation }) => conversation.conversationId),
    listShown: async (conversationId, limit) => {
      const isThere = (card: { readonly conversationId: string }) =>
        card.conversationId === conversationId || card.conversationId.startsWith(`${conversationId};`);
      const shown = (kind: 'draft' | 'hold', cards: ReadonlyMap<string, readonly { conversationId: string }[]>) =>
        [...cards].flatMap(([id, all]) => (all.some(isThere) ? [{ kind, id }] : [])).reverse();
      return [...shown('draft', state.cards), ...shown('hold', state.holdCards)].slice(0, limit);
    },
  };
}

/** A speaker says whose chat it is; an event only where nobody is known. */
function owned(
  { conversation: known }: HeldConversation,
  told: StoredConversation,
  sign: 'speaker' | 'event',
): StoredConversation {
  const { personId, reference } = known;
  if (personId === null || personId === told.personId || (sign === 'speaker' && told.personId !== null)) return told;
  return { ...told, personId, reference };
}

const toStored = ({ conversation, missing }: HeldConversation): StoredConversation => ({
  ...conversation,
  ...(missing ? { missing } : {}),
});

const orNull = (held: HeldConversation | undefined): StoredConversation | null => (held ? toStored(held) : null);
