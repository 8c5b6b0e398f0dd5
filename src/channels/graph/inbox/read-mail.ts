import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { IncomingMail } from '../../../domain/replies/incoming-mail.ts';
import { findFor } from '../calls/graph-fault.ts';
import { messagePath } from '../mail/message.ts';
import { cutQuotes } from './cut-quotes.ts';

const FIELDS =
  'subject,from,receivedDateTime,conversationId,internetMessageId,internetMessageHeaders,body,webLink,hasAttachments';
/** Names and sizes alone: what customers attach is never fetched. */
const FILES = 'attachments($select=name,size,isInline)';
/** Exchange makes plain text of HTML better than a pattern would. */
const PREFER = 'IdType="ImmutableId", outlook.body-content-type="text"';
const MOST_FILES = 30;

const mailSchema = z.object({
  subject: z.string().nullish(),
  from: z.object({ emailAddress: z.object({ address: z.string().nullish(), name: z.string().nullish() }) }).nullish(),
  receivedDateTime: z.string().nullish(),
  conversationId: z.string().nullish(),
  internetMessageId: z.string().nullish(),
  internetMessageHeaders: z.array(z.object({ name: z.string(), value: z.string().nullish() })).nullish(),
  body: z.object({ content: z.string().nullish() }).nullish(),
  webLink: z.string().nullish(),
  attachments: z
    .array(z.object({ name: z.string().nullish(), size: z.number().nullish(), isInline: z.boolean().nullish() }))
    .nullish(),
});

/** A mail of the inbox whole, without what is attached to it; null where it is gone. Throws OutsideFault. */
export async function readMail(client: Client, mailbox: string, id: string): Promise<IncomingMail | null> {
  const mail = await findFor('find-mail', mailSchema, () =>
    client.api(messagePath(mailbox, id)).header('Prefer', PREFER).select(FIELDS).expand(FILES).get(),
  );
  return mail && toMail(mail);
}

function toMail(mail: z.output<typeof mailSchema>): IncomingMail {
  const text = mail.body?.content ?? '';
  return {
    internetMessageId: mail.internetMessageId ?? '',
    from: mail.from?.emailAddress.address ?? '',
    fromName: mail.from?.emailAddress.name ?? '',
    subject: mail.subject ?? '',
    receivedAt: mail.receivedDateTime ?? new Date(0).toISOString(),
    conversationId: mail.conversationId ?? null,
    headers: headersOf(mail.internetMessageHeaders ?? []),
    text,
    said: cutQuotes(text),
    webLink: mail.webLink ?? '',
    attachments: (mail.attachments ?? [])
      .filter(({ isInline }) => isInline !== true)
      .slice(0, MOST_FILES)
      .map(({ name, size }) => ({ name: name ?? '', size: size ?? 0 })),
  };
}

/** By their names in small letters; the first of several, as the last server to write one puts it on top. */
const headersOf = (all: readonly { readonly name: string; readonly value?: string | null | undefined }[]) =>
  Object.fromEntries(all.toReversed().map(({ name, value }) => [name.toLowerCase(), value ?? '']));
