import type { Bounce } from '../../../src/domain/replies/bounce.ts';
import { bouncedLine, liftedLine, receivedLine } from '../../../src/store/replies/reply-history.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { ReplyReader, ReplyWriter } from '../../../src/use-cases/ports/replies/reply-store.ts';
import type { HeldBounce, StoreState } from '../store-state.ts';

const letterIdOf = (messageId: string): string => messageId.replace(/^<|@[^@]*$/gu, '').replace(/~\d+$/u, '');
const bare = ({ isLifted: _, ...bounce }: HeldBounce): Bounce => bounce;

export function fakeReplies(state: StoreState): ReplyReader & ReplyWriter {
  const newestFirst = (all: readonly HeldBounce[]): readonly HeldBounce[] =>
    all.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
  return {
    readPosition: async (mailbox) => state.inboxes.get(mailbox) ?? null,
    listSeen: async (mailbox, ids) => new Set(ids.filter((id) => state.seen.has(`${mailbox} ${id}`))),
    findLetter: async (messageIds, { mailbox, conversationId }) => {
      const all = [...state.dispatches.values()].map(({ dispatch }) => dispatch).reverse();
      const own = all.filter((one) => one.mailbox === null || one.mailbox === mailbox);
      const ids = messageIds.map(letterIdOf);
      const found =
        own.find(({ id }) => ids.includes(id)) ??
        own.find(
          ({ sentAt, trace }) =>
            sentAt !== null &&
            ((conversationId !== null && trace.conversationId === conversationId) ||
              messageIds.includes(trace.internetMessageId ?? '')),
        );
      return found?.id ?? null;
    },
    findLetterByReference: async (references, mailbox) => {
      const named = [...state.dispatches.values()].map(({ dispatch }) => dispatch).reverse();
      const isOf = ({ draftId, sentAt, mailbox: own }: Dispatch) =>
        references.includes(state.drafts.get(draftId)?.reference ?? '') &&
        sentAt !== null &&
        (own === null || own === mailbox);
      return named.find(isOf)?.id ?? null;
    },
    listRefused: async (company, tiers) =>
      newestFirst(state.bounces)
        .filter((one) => one.company === company && one.blame === 'address' && !one.isLifted)
        .filter((one) => tiers === 'all' || tiers.includes(one.tiers))
        .map(({ tiers: of, address, reference, status, diagnostic, at }) => ({
          ...{ tiers: of, address, reference, status, diagnostic, at },
        })),
    listBounces: async (company, since, limit) =>
      newestFirst(state.bounces)
        .filter((one) => one.company === company && new Date(one.at) >= since)
        .slice(0, limit)
        .map(bare),
    listBouncesOf: async (ids) =>
      state.bounces
        .filter(({ dispatchId }) => ids.includes(dispatchId))
        .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
        .map(bare),
    keepMessage: async ({ mailbox, id }, bounces, now, reply) => {
      if (state.seen.has(`${mailbox} ${id}`)) return false;
      state.seen.add(`${mailbox} ${id}`);
      for (const bounce of bounces) {
        const isKnown = (one: HeldBounce) => one.dispatchId === bounce.dispatchId && one.address === bounce.address;
        if (state.bounces.some(isKnown)) continue;
        state.bounces.push({ ...bounce, isLifted: false });
        state.history.push(bouncedLine(bounce, now));
      }
      if (reply && !state.customerReplies.has(reply.id)) {
        state.customerReplies.set(reply.id, reply);
        state.history.push(receivedLine(reply, now));
      }
      return true;
    },
    savePosition: async (mailbox, position, readAt) => void state.inboxes.set(mailbox, { position, readAt }),
    liftRefusal: async (company, tiers, address, by, now) => {
      const refused = state.bounces.filter(
        (one) =>
          one.company === company &&
          one.tiers === tiers &&
          one.address === address &&
          one.blame === 'address' &&
          !one.isLifted,
      );
      for (const one of refused) one.isLifted = true;
      if (refused.length > 0) state.history.push(liftedLine(company, tiers, by, now));
      return refused.length > 0;
    },
  };
}
