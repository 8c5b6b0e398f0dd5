import { formatCount } from '../../format.ts';
import type { replies as fr } from '../../fr/replies/replies.ts';

/** Letters that did not arrive. */
export const replies: typeof fr = {
  task: (reference, address, why) =>
    `Letter ${reference} was not delivered to ${address}: ${why}. Check the address in Sage; the next reminder goes to the next recipient, or by post.`,
  blockedTask: (reference, why) =>
    `Letter ${reference} was not delivered: Microsoft blocks or limits what we send (${why}). See the administrator, then send again.`,
  accountTitle: 'Addresses left out',
  accountLine: (address, day, reference, why) => `${address} refused letter ${reference} on ${day}: ${why}`,
  accountMend: 'It is not written to any more, unless chosen on the card; correct the address in Sage.',
  liftButton: (address) => `Write to ${address} again`,
  liftTitle: 'Write to an address left out again',
  liftHint: 'Confirm only if the address is right: the next letter goes there again.',
  lift: 'Write to this address again',
  cancel: 'Cancel',
  lifted: (address) => `${address} is written to again.`,
  notRefused: 'This address was not left out, or no longer is.',
  morningTitle: 'Letters not delivered',
  morningLine: (count) =>
    `${formatCount(count, 'en')} ${count === 1 ? 'letter did not reach its recipient' : 'letters did not reach their recipient'}`,
  morningOne: (name, reference, why) => `${name} · ${reference}: ${why}`,
};
