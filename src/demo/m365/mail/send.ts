import type { SendEffect } from '../faults/fault.ts';
import { GraphError } from '../graph-error.ts';
import { newChangeKey, newExchangeId, newInternetMessageId } from '../ids.ts';
import type { Answer, Call } from '../odata/call.ts';
import type { Recipient, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { draftOf, wantsImmutableIds } from './mailbox.ts';
import { reportRefusals } from './reports.ts';

/** 202 without a body: the draft is gone at once, the copy reaches Sent Items after a while. */
export function sendDraft(call: Call, world: World): Answer {
  const draft = draftOf(call, world);
  checkSender(world, draft);
  checkRecipients(draft);
  countIn(world, draft);
  const sent = sentCopy(draft, world, call.sendEffects, wantsImmutableIds(call));
  world.messages.put(draft.key, sent);
  reportRefusals(world, sent);
  return { status: 202 };
}

function sentCopy(
  draft: StoredMessage,
  world: World,
  effects: readonly SendEffect[],
  immutable: boolean,
): StoredMessage {
  const now = world.now();
  const self: Recipient = { emailAddress: { name: nameOf(world, draft.mailbox), address: draft.mailbox } };
  const sent: StoredMessage = {
    ...draft,
    id: newExchangeId(),
    immutableId: immutable ? draft.immutableId : newExchangeId('AAkA'),
    folder: 'sentitems',
    visibleAt: now.getTime() + world.sentItemsDelayMs,
    sentAt: now.toISOString(),
    modifiedAt: now.toISOString(),
    changeKey: newChangeKey(),
    from: draft.from ?? self,
    sender: draft.sender ?? self,
  };
  return effects.reduce((copy, effect) => applyEffect(copy, effect, now.getTime()), sent);
}

function applyEffect(copy: StoredMessage, effect: SendEffect, now: number): StoredMessage {
  if (effect.kind === 'lose-message') return { ...copy, visibleAt: null };
  if (effect.kind === 'late-sent-item') {
    return copy.visibleAt === null ? copy : { ...copy, visibleAt: now + effect.ms };
  }
  const ids = { immutableId: newExchangeId('AAkA'), internetMessageId: newInternetMessageId() };
  return effect.loseExtendedProperties === true ? { ...copy, ...ids, extendedProperties: [] } : { ...copy, ...ids };
}

function nameOf(world: World, mailbox: string): string {
  return world.tenant.users.find((user) => user.mail.toLowerCase() === mailbox)?.displayName ?? mailbox;
}

/** Exchange refuses a sender whose mailbox is not this one; this tenant grants no right to send as another. */
function checkSender(world: World, draft: StoredMessage): void {
  const from = draft.from?.emailAddress.address?.toLowerCase();
  if (from === undefined || from === draft.mailbox) return;
  if (world.tenant.mailboxes.some((one) => one.toLowerCase() === from)) return;
  const message = 'The user account does not have the right to send mail on behalf of the specified sending account.';
  throw new GraphError(403, 'ErrorSendAsDenied', message);
}

/** Refused when it is too much for the mailbox, or for the tenant. */
function countIn(world: World, { mailbox, toRecipients, ccRecipients, bccRecipients }: StoredMessage): void {
  const domainOf = (address = ''): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const own = new Set(world.tenant.mailboxes.map(domainOf));
  const all = [...toRecipients, ...ccRecipients, ...bccRecipients];
  const outside = all.filter((one) => !own.has(domainOf(one.emailAddress.address)));
  world.limits?.send(mailbox, all.length, outside.length);
}

function checkRecipients(draft: StoredMessage): void {
  const all = [...draft.toRecipients, ...draft.ccRecipients, ...draft.bccRecipients];
  const valid = (one: Recipient) => /^[^\s@<>]+@[^\s@<>]+$/.test(one.emailAddress.address ?? '');
  if (all.length > 0 && all.every(valid)) return;
  throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is missing or not valid.');
}
