import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { MailAttachment } from '../../use-cases/ports/mailer.ts';
import { guardCall } from './graph-fault.ts';
import { IMMUTABLE_IDS } from './mail-finder.ts';
import { uploadRanges } from './upload-ranges.ts';

/** Above this, Graph wants an upload session. */
const INLINE_LIMIT = 3 * 1024 * 1024;
const RANGE_BYTES = 3 * 1024 * 1024;

const listSchema = z.object({ value: z.array(z.object({ name: z.string().nullish(), size: z.number().nullish() })) });
const sessionSchema = z.object({ uploadUrl: z.string() });

/** Adds the attachments that the draft does not have yet, known by name: what an interrupted run added is not added twice. */
export async function addAttachments(
  client: Client,
  message: string,
  attachments: readonly MailAttachment[],
): Promise<void> {
  const listed: unknown = await guardCall('read', () =>
    client.api(`${message}/attachments`).header('Prefer', IMMUTABLE_IDS).select('id,name,size').get(),
  );
  const present = new Set(listSchema.parse(listed).value.map((attachment) => attachment.name));
  for (const attachment of attachments) {
    if (present.has(attachment.name)) continue;
    if (attachment.bytes.byteLength < INLINE_LIMIT) await addInline(client, message, attachment);
    else await addBySession(client, message, attachment);
  }
}

async function addInline(client: Client, message: string, attachment: MailAttachment): Promise<void> {
  await guardCall('repeatable', () =>
    client
      .api(`${message}/attachments`)
      .header('Prefer', IMMUTABLE_IDS)
      .post({
        '@odata.type': '#microsoft.graph.fileAttachment',
        name: attachment.name,
        contentType: attachment.contentType,
        contentBytes: Buffer.from(attachment.bytes).toString('base64'),
      }),
  );
}

async function addBySession(client: Client, message: string, attachment: MailAttachment): Promise<void> {
  const session: unknown = await guardCall('repeatable', () =>
    client
      .api(`${message}/attachments/createUploadSession`)
      .header('Prefer', IMMUTABLE_IDS)
      .post({ AttachmentItem: { attachmentType: 'file', name: attachment.name, size: attachment.bytes.byteLength } }),
  );
  await uploadRanges(sessionSchema.parse(session).uploadUrl, attachment.bytes, RANGE_BYTES);
}
