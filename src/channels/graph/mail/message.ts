import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { MessageTrace } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { MailAttachment, OutgoingMail } from '../../../use-cases/ports/dispatch/mailer.ts';

/** Our named property: the key of a dispatch, kept on the message whatever Outlook rewrites. */
export const KEY_PROPERTY = 'String {7b1f5c1e-3c55-4c0a-9c6e-5b0f2d6f8a31} Name RelanceKey';
const REDIRECTED_HEADER = 'x-relance-redirected-from';

export const messageSchema = z.object({
  id: z.string(),
  internetMessageId: z.string().nullish(),
  conversationId: z.string().nullish(),
  sentDateTime: z.string().nullish(),
  isDraft: z.boolean().nullish(),
});

/** Ids that a move does not change; Graph wants it said on every call. */
export const onMail = (request: GraphRequest): GraphRequest => request.header('Prefer', 'IdType="ImmutableId"');

export const userPath = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}`;
/** Ids contain `/`, `+` and `=`. */
export const messagePath = (mailbox: string, id: string): string =>
  `${userPath(mailbox)}/messages/${encodeURIComponent(id)}`;

/** The internetMessageId that we ask for: unique, and of the sender's own domain as mail servers expect. */
export const messageIdOf = (key: string, mailbox: string): string =>
  `<${key}@${mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase()}>`;

export const traceOf = (key: string, message: z.output<typeof messageSchema>): MessageTrace => ({
  key,
  graphId: message.id,
  internetMessageId: message.internetMessageId ?? null,
  conversationId: message.conversationId ?? null,
});

/** A header takes one line of ASCII. */
const headerText = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?');

const describeFile = ({ name, contentType }: MailAttachment): object => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name,
  contentType,
});

const base64Of = ({ bytes }: MailAttachment): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** A small file as Graph takes it on a draft. */
export const toFileAttachment = (file: MailAttachment): object => ({
  ...describeFile(file),
  contentBytes: base64Of(file),
});

/**
 * The JSON of a mail as Graph takes it, with the files that are made with it. Of bytes that are put together: one text of letters and
 * base64 would be gone over three times at two bytes a sign, five times the work.
 */
export function writeDraft(mailbox: string, mail: OutgoingMail, files: readonly MailAttachment[]): Buffer {
  const message = JSON.stringify(toMessage(mailbox, mail));
  if (files.length === 0) return Buffer.from(message);
  const attached = files.flatMap((file, at) => [
    Buffer.from(`${at === 0 ? '' : ','}${openEnded(JSON.stringify(describeFile(file)))},"contentBytes":"`),
    Buffer.from(base64Of(file), 'latin1'),
    Buffer.from('"}'),
  ]);
  return Buffer.concat([Buffer.from(`${openEnded(message)},"attachments":[`), ...attached, Buffer.from(']}')]);
}

/** An object of JSON without its last brace. */
const openEnded = (json: string): string => json.slice(0, -1);

/** The mail as Graph takes it, without files. */
export function toMessage(mailbox: string, mail: OutgoingMail): object {
  const recipient = (address: string, name = address) => ({ emailAddress: { address, name: dropUndrawn(name) } });
  return {
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: mail.to.map(({ address, name }) => recipient(address, name)),
    ccRecipients: mail.cc.map((address) => recipient(address)),
    replyTo: [recipient(mail.replyTo)],
    internetMessageId: messageIdOf(mail.key, mailbox),
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: mail.key }],
    ...(mail.intendedFor === null
      ? {}
      : { internetMessageHeaders: [{ name: REDIRECTED_HEADER, value: headerText(mail.intendedFor) }] }),
  };
}
