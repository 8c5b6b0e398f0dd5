import { waits } from '../../../src/domain/replies/reply.ts';
import { handledLine } from '../../../src/store/replies/reply-history.ts';
import type {
  CustomerReplyReader,
  CustomerReplyWriter,
  ReplyFilter,
} from '../../../src/use-cases/ports/replies/customer-reply-store.ts';
import type { StoreState } from '../store-state.ts';

export function fakeCustomerReplies(state: StoreState): CustomerReplyReader & CustomerReplyWriter {
  const oldestFirst = () =>
    [...state.customerReplies.values()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const filtered = ({ companies, tiers, since, waiting, strangers }: ReplyFilter) =>
    oldestFirst()
      .toReversed()
      .filter((one) => companies.includes(one.company) && (tiers === undefined || one.tiers === tiers))
      .filter((one) => since === undefined || new Date(one.at) >= since)
      .filter((one) => waiting !== true || waits(one))
      .filter((one) => strangers === true || one.handled?.as !== 'stranger');
  return {
    readCustomerReply: async (id) => state.customerReplies.get(id) ?? null,
    listCustomerReplies: async (filter, skip, count) => {
      const all = filtered(filter);
      return { replies: all.slice(skip, skip + count), total: all.length };
    },
    listRepliesTo: async (ids) => oldestFirst().filter(({ letter }) => letter !== null && ids.includes(letter.id)),
    handleReply: async (id, as, by, now) => {
      const reply = state.customerReplies.get(id);
      if (!reply || reply.handled) return null;
      const handled = { ...reply, handled: { as, by, at: now.toISOString() } };
      state.customerReplies.set(id, handled);
      state.history.push(handledLine(handled, as, by, now));
      return handled;
    },
  };
}
