import type { Client } from '@microsoft/microsoft-graph-client';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { MailAttachment } from '../../../use-cases/ports/dispatch/mailer.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor, guardCall, statusOf } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { sessionSchema, uploadRanges } from '../calls/upload-ranges.ts';
import { onMail, toFileAttachment } from './message.ts';

/**
 * Files of so many bytes in all go with the draft itself: a request to Graph takes 4 MB, base64 adds a third, and the text of the mail
 * needs its part.
 */
export const WITH_DRAFT = 2 * 1024 * 1024;
/** From this size on, Graph wants an upload session, and below it refuses one. */
const SESSION_FROM = 3 * 1024 * 1024;
/** At most 4 MB in one range. */
const RANGE_BYTES = 3 * 1024 * 1024;
const DRAFT_RETRIES = 3;

const attachedSchema = z.object({ name: z.string().nullish() });

/** Adds the attachments that the draft does not have yet, known by name: what an interrupted run added is not added twice. */
export async function addAttachments(
  client: Client,
  message: string,
  attachments: readonly MailAttachment[],
  draftRetryMs: number,
): Promise<void> {
  const present = await pRetry(() => readNames(client, message), {
    retries: DRAFT_RETRIES,
    minTimeout: draftRetryMs,
    shouldRetry: ({ error }) => error instanceof OutsideFault && statusOf(error.cause) === 404,
  });
  for (const attachment of attachments) {
    if (present.has(attachment.name)) continue;
    if (attachment.bytes.byteLength < SESSION_FROM) await addInline(client, message, attachment);
    else await addBySession(client, message, attachment);
    present.add(attachment.name);
  }
}

async function readNames(client: Client, message: string): Promise<Set<string>> {
  const names = new Set<string>();
  const rows = readPages(client, 'attach', `${message}/attachments?$select=id,name`, attachedSchema, onMail);
  for await (const { name } of rows) if (name) names.add(name);
  return names;
}

async function addInline(client: Client, message: string, attachment: MailAttachment): Promise<void> {
  await guardCall('attach', () => onMail(client.api(`${message}/attachments`)).post(toFileAttachment(attachment)));
}

async function addBySession(client: Client, message: string, { name, contentType, bytes }: MailAttachment) {
  const AttachmentItem = { attachmentType: 'file', name, contentType, size: bytes.byteLength };
  const session = await callFor('attach', sessionSchema, () =>
    onMail(client.api(`${message}/attachments/createUploadSession`)).post({ AttachmentItem }),
  );
  await uploadRanges('attach', session.uploadUrl, bytes, RANGE_BYTES);
}
