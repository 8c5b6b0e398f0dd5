import { parisDay } from '../../domain/day.ts';
import type { FormBeginnings } from '../ports/recovery/form-beginnings.ts';
import type { CustomerReplyReader, CustomerReplyWriter } from '../ports/replies/customer-reply-store.ts';

/** Answers of customers, as forms begin with them. Whoever shows the form checks the person's rights. */
export const beginningsOfReplies = (
  replies: Pick<CustomerReplyReader, 'readCustomerReply'> & Pick<CustomerReplyWriter, 'handleReply'>,
): FormBeginnings => ({
  async readBeginning(id) {
    const reply = await replies.readCustomerReply(id);
    if (!reply) return null;
    const { company, tiers, at, excerpt, suggestion } = reply;
    const promised = suggestion?.kind === 'promise' ? suggestion : null;
    return {
      ...{ company, tiers, at: parisDay(new Date(at)) },
      words: (suggestion?.words || excerpt).replace(/\s+/gu, ' ').trim(),
      ...{ day: promised?.day ?? null, amount: promised?.amount ?? null },
    };
  },
  async noteBegun(id, { act, company, tiers }, by, now) {
    const reply = await replies.readCustomerReply(id);
    if (reply?.company !== company || reply.tiers !== tiers) return;
    await replies.handleReply(id, act === 'promise' || act === 'dispute' ? act : 'filed', by, now);
  },
});
