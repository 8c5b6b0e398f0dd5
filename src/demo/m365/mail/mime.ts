import { createHash } from 'node:crypto';
import type { Recipient, StoredAttachment, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { textOfHtml } from './html-text.ts';
import { encodeAddress, encodeDate, encodeParameter, encodeText } from './mime-header.ts';

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

/** The MIME source of a mail: text and HTML bodies, images inside, attachments; CRLF line ends. */
export function writeMime(world: World, message: StoredMessage): Buffer {
  const root = bodyPart(world, message);
  const attached = message.attachments.filter((one) => !one.isInline).map((one) => filePart(world, one));
  const whole = attached.length === 0 ? root : multipart('mixed', message.key, [root, ...attached]);
  const lines = [...envelope(message), 'MIME-Version: 1.0', ...whole.headers, '', whole.body];
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function envelope(message: StoredMessage): string[] {
  const addresses = (name: string, all: readonly Recipient[]) =>
    all.length === 0 ? [] : [`${name}: ${all.map(addressOf).join(',\r\n ')}`];
  return [
    ...addresses('From', message.from === null ? [] : [message.from]),
    ...addresses('To', message.toRecipients),
    ...addresses('Cc', message.ccRecipients),
    ...addresses('Bcc', message.bccRecipients),
    ...addresses('Reply-To', message.replyTo),
    `Subject: ${encodeText(message.subject)}`,
    `Date: ${encodeDate(message.sentAt ?? message.createdAt)}`,
    `Message-ID: ${message.internetMessageId}`,
    ...message.headers.map(({ name, value }) => `${name}: ${encodeText(value)}`),
  ];
}

function addressOf(recipient: Recipient): string {
  return encodeAddress(recipient.emailAddress.name, recipient.emailAddress.address ?? '');
}

function bodyPart(world: World, message: StoredMessage): Part {
  const { contentType, content } = message.body;
  if (contentType === 'text') return textPart('plain', content);
  const alternatives = [textPart('plain', textOfHtml(content)), textPart('html', content)];
  const alternative = multipart('alternative', message.key, alternatives);
  const inside = message.attachments.filter((one) => one.isInline).map((one) => filePart(world, one));
  return inside.length === 0 ? alternative : multipart('related', message.key, [alternative, ...inside]);
}

function textPart(kind: 'plain' | 'html', content: string): Part {
  const headers = [`Content-Type: text/${kind}; charset="utf-8"`, 'Content-Transfer-Encoding: base64'];
  return { headers, body: wrapBase64(Buffer.from(content.replace(/\r?\n/g, '\r\n'))) };
}

function filePart(world: World, attachment: StoredAttachment): Part {
  const disposition = attachment.isInline ? 'inline' : 'attachment';
  const headers = [
    `Content-Type: ${attachment.contentType.replace(/[\r\n]/g, '')};\r\n ${encodeParameter('name', attachment.name)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${disposition};\r\n ${encodeParameter('filename', attachment.name)}`,
  ];
  if (attachment.contentId !== null) headers.push(`Content-ID: <${attachment.contentId.replace(/[\r\n<>]/g, '')}>`);
  return { headers, body: wrapBase64(world.blobs.get(attachment.key)) };
}

/** The boundary holds `=_`, which base 64 and headers never contain at the start of a line. */
function multipart(kind: string, seed: string, parts: readonly Part[]): Part {
  const boundary = `=_${createHash('sha256').update(`${kind} ${seed}`).digest('hex').slice(0, 32)}`;
  const bodies = parts.map((part) => [`--${boundary}`, ...part.headers, '', part.body].join('\r\n'));
  return {
    headers: [`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`],
    body: [...bodies, `--${boundary}--`].join('\r\n'),
  };
}

function wrapBase64(content: Buffer): string {
  return content.toString('base64').replace(/(.{76})(?=.)/g, '$1\r\n');
}
