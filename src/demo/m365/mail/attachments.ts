import { randomUUID } from 'node:crypto';
import { GraphError, mailItemNotFound } from '../graph-error.ts';
import { newChangeKey, newExchangeId } from '../ids.ts';
import { type Answer, bodyOf, type Call, param } from '../odata/call.ts';
import { pageOf, pick, selected } from '../odata/query.ts';
import type { StoredAttachment, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { draftOf, messageOf } from './mailbox.ts';
import { viewAttachment } from './view.ts';

/** From this size on, bytes, an attachment goes through an upload session. */
export const SESSION_FROM = 3 * 1024 * 1024;

/** Reads a `fileAttachment` and keeps its bytes. Throws 400, or 413 when it needs a session. */
export function attachmentFrom(world: World, body: Readonly<Record<string, unknown>>): StoredAttachment {
  const { name, contentBytes } = body;
  if (typeof name !== 'string' || typeof contentBytes !== 'string') {
    throw new GraphError(400, 'ErrorInvalidRequest', 'An attachment needs a name and contentBytes.');
  }
  const content = Buffer.from(contentBytes, 'base64');
  if (content.length >= SESSION_FROM) {
    throw new GraphError(413, 'ErrorMessageSizeExceeded', 'From 3 MB on, attach with an upload session.');
  }
  return keepAttachment(world, content, {
    name,
    contentType: typeof body.contentType === 'string' ? body.contentType : 'application/octet-stream',
    isInline: body.isInline === true,
    contentId: typeof body.contentId === 'string' ? body.contentId : null,
  });
}

export function keepAttachment(
  world: World,
  content: Buffer,
  about: Pick<StoredAttachment, 'name' | 'contentType' | 'isInline' | 'contentId'>,
): StoredAttachment {
  const key = randomUUID();
  world.blobs.put(key, content);
  return { key, id: newExchangeId(), size: content.length, modifiedAt: world.now().toISOString(), ...about };
}

export function addAttachment(world: World, message: StoredMessage, attachment: StoredAttachment): void {
  const attachments = [...message.attachments, attachment];
  world.messages.put(message.key, { ...message, attachments, changeKey: newChangeKey() });
}

export function postAttachment(call: Call, world: World): Answer {
  const draft = draftOf(call, world);
  const attachment = attachmentFrom(world, bodyOf(call));
  addAttachment(world, draft, attachment);
  return { status: 201, json: viewAttachment(world, attachment, true) };
}

export function listAttachments(call: Call, world: World): Answer {
  const rows = messageOf(call, world).attachments.map((one) => viewAttachment(world, one, true));
  const { rows: kept, annotations } = pageOf(rows, call, world.url, 100);
  const names = selected(call.query);
  const value = names === undefined ? kept : kept.map((row) => pick(row, names, ['id']));
  return { status: 200, json: { ...annotations, value } };
}

export function showAttachment(call: Call, world: World): Answer {
  return { status: 200, json: viewAttachment(world, attachmentOf(call, world), true) };
}

export function rawAttachment(call: Call, world: World): Answer {
  const attachment = attachmentOf(call, world);
  return { status: 200, bytes: { type: attachment.contentType, content: world.blobs.get(attachment.key) } };
}

export function deleteAttachment(call: Call, world: World): Answer {
  const draft = draftOf(call, world);
  const gone = attachmentOf(call, world);
  const attachments = draft.attachments.filter((one) => one.key !== gone.key);
  world.messages.put(draft.key, { ...draft, attachments, changeKey: newChangeKey() });
  world.blobs.delete(gone.key);
  return { status: 204 };
}

function attachmentOf(call: Call, world: World): StoredAttachment {
  const id = param(call, 'attachment-id');
  const found = messageOf(call, world).attachments.find((one) => one.id === id);
  if (found === undefined) throw mailItemNotFound();
  return found;
}
