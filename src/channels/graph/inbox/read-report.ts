import PostalMime, { type Attachment } from 'postal-mime';
import type { ReportedRecipient } from '../../../domain/replies/delivery-report.ts';
import type { ReadReport } from '../../../use-cases/ports/replies/report-reader.ts';

const MESSAGE_ID = /<[^<>\s]+@[^<>\s]+>/gu;
const STATUS = /\b[245]\.\d{1,3}\.\d{1,3}\b/u;
const ADDRESS = /[^\s<>();:,"']+@[^\s<>();:,"']+/u;
const ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
const MAX_DIAGNOSTIC = 400;

/** A delivery report (RFC 3464), or what older servers write in its place: `X-Failed-Recipients`. */
export const readReport: ReadReport = async (source) => {
  const mail = await PostalMime.parse(source, { attachmentEncoding: 'arraybuffer', rfc822Attachments: true });
  const parts = new Map(mail.attachments.map((part) => [part.mimeType.toLowerCase(), textOf(part)]));
  const status = parts.get('message/delivery-status') ?? parts.get('message/global-delivery-status');
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const recipients = status === undefined ? failedIn(headers, mail.text ?? '') : recipientsIn(status);
  if (recipients.length === 0) return null;
  const original = ['message/rfc822', 'message/global', 'text/rfc822-headers', 'message/rfc822-headers'].map(
    (type) => parts.get(type) ?? '',
  );
  const named = [headers.get('in-reply-to'), headers.get('references'), ...original.map(headersOf)];
  const inBody = original.every((text) => text === '') ? [mail.text, mail.html] : [];
  return { recipients, about: [...new Set([...named, ...inBody].flatMap((text) => text?.match(MESSAGE_ID) ?? []))] };
};

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Of a message, its own headers alone: what it quotes names others. */
const headersOf = (message: string): string => message.split(/\r?\n\r?\n/u)[0] ?? '';

/** Groups of fields, a blank line between them; the first is of the message, each other of one recipient. */
function recipientsIn(status: string): readonly ReportedRecipient[] {
  return status
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(fieldsOf)
    .flatMap((fields) => {
      const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
      if (address === null) return [];
      const action = fields.get('action')?.trim().toLowerCase();
      return [
        {
          address,
          action: ACTIONS.find((one) => one === action) ?? null,
          status: STATUS.exec(fields.get('status') ?? '')?.[0] ?? null,
          diagnostic: diagnosticOf(fields.get('diagnostic-code') ?? ''),
        },
      ];
    });
}

/** Fields by their names in small letters; a line that begins with a blank goes on with the one before. */
function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

/** `rfc822;someone@there`, also in angle brackets. */
const addressIn = (field: string | undefined): string | null =>
  ADDRESS.exec((field ?? '').replace(/^[^;]*;/u, ''))?.[0].toLowerCase() ?? null;

/** Without the type before it (`smtp;`). */
const diagnosticOf = (field: string): string =>
  field
    .replace(/^\s*[a-z0-9-]+\s*;/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_DIAGNOSTIC);

/** A server that knows no report says whom it failed; the code, where there is one, stands in the text. */
function failedIn(headers: ReadonlyMap<string, string>, text: string): readonly ReportedRecipient[] {
  const failed = (headers.get('x-failed-recipients') ?? '').split(',').flatMap((one) => ADDRESS.exec(one)?.[0] ?? []);
  const line = text.split(/\r?\n/u).find((one) => STATUS.test(one)) ?? '';
  return failed.map((address) => ({
    address: address.toLowerCase(),
    action: 'failed' as const,
    status: STATUS.exec(line)?.[0] ?? null,
    diagnostic: diagnosticOf(line),
  }));
}
