import { GraphError, mailItemNotFound } from '../graph-error.ts';
import { type Call, header, param } from '../odata/call.ts';
import type { Folder, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';

/** The mailbox that the call names by address or by a person's object id, in small letters. Throws 404. */
export function mailboxOf(call: Call, world: World): string {
  const asked = param(call, 'user-id');
  const user = world.tenant.users.find(
    (one) => one.id === asked || one.userPrincipalName.toLowerCase() === asked.toLowerCase(),
  );
  const address = (user?.mail ?? asked).toLowerCase();
  if (world.tenant.mailboxes.some((one) => one.toLowerCase() === address)) return address;
  if (user === undefined) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${asked}' is invalid.`);
  throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive or not hosted here.');
}

export function wantsImmutableIds(call: Call): boolean {
  return /IdType\s*=\s*"?ImmutableId"?/i.test(header(call, 'prefer') ?? '');
}

export function wantsText(call: Call): boolean {
  return /outlook\.body-content-type\s*=\s*"?text"?/i.test(header(call, 'prefer') ?? '');
}

/** Mails of a mailbox that can be seen now, the newest first. */
export function visibleMessages(world: World, mailbox: string, folder?: Folder): StoredMessage[] {
  const now = world.now().getTime();
  return world.messages
    .all()
    .filter((one) => one.mailbox === mailbox && (folder === undefined || one.folder === folder))
    .filter((one) => one.visibleAt !== null && one.visibleAt <= now)
    .sort((a, b) => (b.sentAt ?? b.createdAt).localeCompare(a.sentAt ?? a.createdAt));
}

/** The mail that the call names by either of its ids. Throws 404 `ErrorItemNotFound`. */
export function messageOf(call: Call, world: World): StoredMessage {
  const id = param(call, 'message-id');
  const found = visibleMessages(world, mailboxOf(call, world)).find((one) => one.id === id || one.immutableId === id);
  if (found === undefined) throw mailItemNotFound();
  return found;
}

/** A draft; anything else cannot be changed that way. */
export function draftOf(call: Call, world: World): StoredMessage {
  const message = messageOf(call, world);
  if (message.folder !== 'drafts') {
    throw new GraphError(400, 'ErrorInvalidRequest', 'The operation is only allowed on a draft.');
  }
  return message;
}
