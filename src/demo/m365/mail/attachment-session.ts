import { randomUUID } from 'node:crypto';
import { dropUpload } from '../drive/upload-session.ts';
import { GraphError, mailItemNotFound } from '../graph-error.ts';
import { type Answer, bodyOf, type Call } from '../odata/call.ts';
import { type AttachmentUpload, readRange, type StoredUpload } from '../store/stored-upload.ts';
import type { World } from '../store/world.ts';
import { addAttachment, keepAttachment, SESSION_FROM } from './attachments.ts';
import { draftOf } from './mailbox.ts';

const MOST_SIZE = 150 * 1024 * 1024;
const MOST_RANGE = 4 * 1024 * 1024;
const DAY_MS = 86_400_000;

interface AttachmentItem {
  readonly name: string;
  readonly size: number;
  readonly contentType?: string | null;
  readonly isInline?: boolean | null;
  readonly contentId?: string | null;
}

/** 201 with the address where ranges go; refused below 3 MB and above 150 MB. */
export function createAttachmentUpload(call: Call, world: World): Answer {
  const draft = draftOf(call, world);
  const body = bodyOf(call);
  const item = (body.AttachmentItem ?? body.attachmentItem) as AttachmentItem;
  checkSize(item.size);
  const upload: StoredUpload = {
    key: randomUUID(),
    expiresAt: new Date(world.now().getTime() + DAY_MS).toISOString(),
    received: 0,
    purpose: {
      kind: 'attachment',
      messageKey: draft.key,
      name: item.name,
      contentType: item.contentType ?? 'application/octet-stream',
      isInline: item.isInline === true,
      contentId: item.contentId ?? null,
      total: item.size,
    },
  };
  world.uploads.put(upload.key, upload);
  const json = {
    uploadUrl: `${world.contentUrl}/_upload/${upload.key}`,
    expirationDateTime: upload.expiresAt,
    nextExpectedRanges: ['0-'],
  };
  return { status: 201, json };
}

function checkSize(size: number): void {
  if (size < SESSION_FROM) {
    const code = 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize';
    throw new GraphError(400, code, 'Attachment size must be greater than the minimum size.');
  }
  if (size > MOST_SIZE) throw new GraphError(413, 'ErrorMessageSizeExceeded', 'The attachment is too large.');
}

/** One range: 200 while more is to come, then 201 without a body and with a `Location`. */
export function putAttachmentRange(
  world: World,
  upload: StoredUpload,
  purpose: AttachmentUpload,
  contentRange: string | undefined,
  bytes: Buffer,
): Answer {
  if (bytes.length > MOST_RANGE) throw new GraphError(413, 'ErrorMessageSizeExceeded', 'A range takes at most 4 MB.');
  const range = readRange(contentRange, bytes.length, upload);
  world.blobs.append(upload.key, bytes);
  const received = range.to + 1;
  if (received < range.total) {
    world.uploads.put(upload.key, { ...upload, received });
    return { status: 200, json: { ExpirationDateTime: upload.expiresAt, nextExpectedRanges: [String(received)] } };
  }
  const draft = world.messages.get(purpose.messageKey);
  if (draft === undefined || draft.folder !== 'drafts') throw mailItemNotFound();
  const attachment = keepAttachment(world, world.blobs.get(upload.key), purpose);
  const { key, id, name, contentType, size, isInline, contentId, modifiedAt } = attachment;
  addAttachment(world, draft, { key, id, name, contentType, size, isInline, contentId, modifiedAt });
  dropUpload(world, upload.key);
  const owner = `${world.contentUrl}/api/v2.0/Users('${encodeURIComponent(draft.mailbox)}')`;
  const location = `${owner}/Messages('${encodeURIComponent(draft.id)}')/Attachments('${encodeURIComponent(id)}')`;
  return { status: 201, headers: { Location: location } };
}
