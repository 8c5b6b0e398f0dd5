import { pathOf } from './drive/items.ts';
import { libraryOfDrive, siteById } from './store/find-site.ts';
import type { StoredItem } from './store/stored-item.ts';
import type { Recipient, StoredMessage } from './store/stored-message.ts';
import type { World } from './store/world.ts';

/** A mail that Exchange took, as a test or a page looks at it. */
export interface SentMessage {
  readonly key: string;
  readonly id: string;
  readonly mailbox: string;
  readonly internetMessageId: string;
  readonly conversationId: string;
  readonly subject: string;
  readonly contentType: 'text' | 'html';
  readonly content: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  /** ISO instant. */
  readonly sentAt: string;
  /** True when the mail was taken and will never reach Sent Items. */
  readonly lost: boolean;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly extendedProperties: readonly { readonly id: string; readonly value: string }[];
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly content: Buffer }[];
}

/** A file of a library, as a test or a page looks at it. */
export interface KeptFile {
  readonly id: string;
  readonly site: string;
  readonly library: string;
  /** Folders and name below the library's root, e.g. `Clients/DURAND/Relance.pdf`. */
  readonly path: string;
  readonly size: number;
  readonly contentType: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly content: Buffer;
}

export function sentMessages(world: World): SentMessage[] {
  const sent = world.messages.all().filter((message) => message.sentAt !== null && message.folder === 'sentitems');
  return sent.sort((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? '')).map((message) => viewSent(world, message));
}

function addresses(recipients: readonly Recipient[]): string[] {
  return recipients.map((one) => one.emailAddress.address ?? '');
}

function viewSent(world: World, message: StoredMessage): SentMessage {
  return {
    key: message.key,
    id: message.id,
    mailbox: message.mailbox,
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    subject: message.subject,
    contentType: message.body.contentType,
    content: message.body.content,
    from: message.from?.emailAddress.address ?? message.mailbox,
    to: addresses(message.toRecipients),
    cc: addresses(message.ccRecipients),
    bcc: addresses(message.bccRecipients),
    replyTo: addresses(message.replyTo),
    sentAt: message.sentAt ?? '',
    lost: message.visibleAt === null,
    headers: message.headers,
    extendedProperties: message.extendedProperties,
    attachments: message.attachments.map((one) => ({
      name: one.name,
      contentType: one.contentType,
      content: world.blobs.get(one.key),
    })),
  };
}

export function keptFiles(world: World): KeptFile[] {
  const files = world.items.all().filter((item) => item.kind === 'file');
  return files.map((item) => viewKept(world, item)).sort((a, b) => a.path.localeCompare(b.path));
}

function viewKept(world: World, item: StoredItem): KeptFile {
  const library = libraryOfDrive(world, item.driveId);
  return {
    id: item.id,
    site: siteById(world, library.siteId).path,
    library: library.name,
    path: pathOf(world, item).join('/'),
    size: item.size,
    contentType: item.mimeType ?? 'application/octet-stream',
    fields: item.fields,
    content: world.blobs.get(item.key),
  };
}
