import { randomBytes, randomUUID } from 'node:crypto';
import { GraphError } from '../graph-error.ts';
import { newChangeKey, newExchangeId, newInternetMessageId } from '../ids.ts';
import { type Answer, bodyOf, type Call } from '../odata/call.ts';
import { canonicalId } from '../odata/values.ts';
import type { ExtendedProperty, Recipient, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { attachmentFrom } from './attachments.ts';
import { mailboxOf, messageOf } from './mailbox.ts';
import { messageRow, projectMessage } from './view.ts';

const EXTENDED_ID = /^\w+ (\{[0-9a-f-]{36}\} (Name .+|Id 0x[0-9a-f]+)|0x[0-9a-f]+)$/i;

/** POST of a message makes a draft: 201. Its own `internetMessageId`, headers and extended properties are kept. */
export function createDraft(call: Call, world: World): Answer {
  const mailbox = mailboxOf(call, world);
  const draft = draftFrom(world, mailbox, bodyOf(call));
  world.messages.put(draft.key, draft);
  return { status: 201, json: projectMessage(messageRow(world, draft, call), call) };
}

function draftFrom(world: World, mailbox: string, body: Readonly<Record<string, unknown>>): StoredMessage {
  const now = world.now();
  const empty: StoredMessage = {
    key: randomUUID(),
    mailbox,
    id: newExchangeId(),
    immutableId: newExchangeId('AAkA'),
    folder: 'drafts',
    visibleAt: now.getTime(),
    createdAt: now.toISOString(),
    modifiedAt: now.toISOString(),
    sentAt: null,
    changeKey: newChangeKey(),
    internetMessageId: readInternetMessageId(body.internetMessageId),
    conversationId: newExchangeId('AAQk'),
    conversationIndex: randomBytes(22).toString('base64'),
    subject: '',
    body: { contentType: 'text', content: '' },
    from: null,
    sender: null,
    toRecipients: [],
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
    importance: 'normal',
    categories: [],
    isRead: true,
    headers: readHeaders(body.internetMessageHeaders),
    extendedProperties: [],
    attachments: [],
  };
  const attachments = ((body.attachments ?? []) as Record<string, unknown>[]).map((one) => attachmentFrom(world, one));
  return { ...empty, ...changesFrom(empty, body), attachments };
}

/** PATCH: a draft takes everything but its headers; what was sent takes marks only. */
export function patchMessage(call: Call, world: World): Answer {
  const message = messageOf(call, world);
  const body = bodyOf(call);
  if (body.internetMessageHeaders !== undefined) throw invalid('internetMessageHeaders can be set at creation only.');
  const marks = ['isRead', 'categories', 'singleValueExtendedProperties', 'importance'];
  const stray = Object.keys(body).find((name) => !name.includes('@') && !marks.includes(name));
  if (message.folder !== 'drafts' && stray !== undefined) throw invalid(`${stray} can be set on a draft only.`);
  const changed = {
    ...message,
    ...changesFrom(message, body),
    changeKey: newChangeKey(),
    modifiedAt: world.now().toISOString(),
  };
  world.messages.put(message.key, changed);
  return { status: 200, json: projectMessage(messageRow(world, changed, call), call) };
}

/** DELETE moves the mail to Deleted Items, under another id. */
export function deleteMessage(call: Call, world: World): Answer {
  const message = messageOf(call, world);
  world.messages.put(message.key, {
    ...message,
    folder: 'deleteditems',
    id: newExchangeId(),
    immutableId: newExchangeId('AAkA'),
  });
  return { status: 204 };
}

type Changes = { -readonly [name in keyof StoredMessage]?: StoredMessage[name] };

function changesFrom(old: StoredMessage, body: Readonly<Record<string, unknown>>): Changes {
  const changes: Changes = {};
  const take = <T>(name: string, set: (value: T) => void) => {
    if (body[name] !== undefined && body[name] !== null) set(body[name] as T);
  };
  take<string>('subject', (value) => (changes.subject = value.slice(0, 255)));
  take<{ contentType?: 'text' | 'html'; content?: string }>('body', (value) => {
    changes.body = { contentType: value.contentType ?? 'text', content: value.content ?? '' };
  });
  take<Recipient>('from', (value) => (changes.from = value));
  take<Recipient>('sender', (value) => (changes.sender = value));
  take<Recipient[]>('toRecipients', (value) => (changes.toRecipients = value));
  take<Recipient[]>('ccRecipients', (value) => (changes.ccRecipients = value));
  take<Recipient[]>('bccRecipients', (value) => (changes.bccRecipients = value));
  take<Recipient[]>('replyTo', (value) => (changes.replyTo = value));
  take<'low' | 'normal' | 'high'>('importance', (value) => (changes.importance = value));
  take<string[]>('categories', (value) => (changes.categories = value));
  take<boolean>('isRead', (value) => (changes.isRead = value));
  take<string>('internetMessageId', (value) => (changes.internetMessageId = readInternetMessageId(value)));
  take<ExtendedProperty[]>('singleValueExtendedProperties', (value) => {
    changes.extendedProperties = mergeExtended(old.extendedProperties, value);
  });
  return changes;
}

function mergeExtended(old: readonly ExtendedProperty[], added: readonly ExtendedProperty[]): ExtendedProperty[] {
  for (const { id } of added) {
    if (!EXTENDED_ID.test(id))
      throw new GraphError(400, 'ErrorInvalidParameter', `Invalid extended property id '${id}'.`);
  }
  const replaced = new Set(added.map(({ id }) => canonicalId(id)));
  return [...old.filter(({ id }) => !replaced.has(canonicalId(id))), ...added];
}

function readInternetMessageId(value: unknown): string {
  if (value === undefined || value === null) return newInternetMessageId();
  if (typeof value === 'string' && /^<[^<>@\s]+@[^<>@\s]+>$/.test(value)) return value;
  throw invalid('internetMessageId must read <left@right>.');
}

function readHeaders(value: unknown): { name: string; value: string }[] {
  const headers = (value ?? []) as { name: string; value: string }[];
  const stray = headers.find((one) => !/^x-[\x21-\x39\x3b-\x7e]+$/i.test(one.name));
  if (stray === undefined) return headers.map(({ name, value }) => ({ name, value }));
  const message = `The internet message header name '${stray.name}' should start with 'x-' or 'X-'.`;
  throw new GraphError(400, 'InvalidInternetMessageHeader', message);
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'ErrorInvalidRequest', message);
}
