import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { letterReferencesIn } from '../../../domain/bank/letter-references.ts';
import type { MailSeen } from '../../../domain/restored/departures.ts';
import type { MailsAsked } from '../../../use-cases/ports/restored/departures-reader.ts';
import { readPages } from '../calls/read-pages.ts';
import { KEY_PROPERTY, messagePath, onMail, userPath } from '../mail/message.ts';

const PAGE = 100;
const FIELDS = 'id,subject,sentDateTime,createdDateTime,internetMessageId,conversationId';
const FOLDERS = {
  sent: { name: 'sentitems', day: 'sentDateTime' },
  drafts: { name: 'drafts', day: 'createdDateTime' },
} as const;

const mailSchema = z.object({
  id: z.string(),
  subject: z.string().nullish(),
  sentDateTime: z.string().nullish(),
  createdDateTime: z.string().nullish(),
  internetMessageId: z.string().nullish(),
  conversationId: z.string().nullish(),
  singleValueExtendedProperties: z.array(z.object({ value: z.string() })).nullish(),
});
type Mail = z.output<typeof mailSchema>;
const attachedSchema = z.object({ name: z.string().nullish() });

/** Messages of a folder that bear our key: what people wrote from the same mailbox is passed over. */
export async function listMails(client: Client, asked: MailsAsked): Promise<readonly MailSeen[]> {
  const found: MailSeen[] = [];
  let looked = 0;
  for await (const mail of readPages(client, 'find-mail', addressOf(asked), mailSchema, onMail)) {
    const key = mail.singleValueExtendedProperties?.[0]?.value;
    if (key !== undefined) found.push(await toSeen(client, asked, mail, key));
    looked += 1;
    if (looked === asked.most) break;
  }
  return found;
}

function addressOf({ mailbox, folder, since, most }: MailsAsked): string {
  const { name, day } = FOLDERS[folder];
  const query = {
    // Exchange wants what it sorts by to stand first in the filter.
    $filter: `${day} ge ${since.toISOString()}`,
    $orderby: `${day} desc`,
    $select: FIELDS,
    $expand: `singleValueExtendedProperties($filter=id eq '${KEY_PROPERTY}')`,
    $top: String(Math.min(most ?? PAGE, PAGE)),
  };
  const asked = Object.entries(query).map(([option, value]) => `${option}=${encodeURIComponent(value)}`);
  return `${userPath(mailbox)}/mailFolders/${name}/messages?${asked.join('&')}`;
}

async function toSeen(client: Client, { mailbox, folder }: MailsAsked, mail: Mail, key: string): Promise<MailSeen> {
  const subject = mail.subject ?? '';
  return {
    ...{ mailbox, key, subject, graphId: mail.id },
    reference: letterReferencesIn(subject)[0] ?? (await referenceAttached(client, mailbox, mail.id)),
    at: (folder === 'sent' ? mail.sentDateTime : mail.createdDateTime) ?? new Date(0).toISOString(),
    internetMessageId: mail.internetMessageId ?? null,
    conversationId: mail.conversationId ?? null,
  };
}

/** A company may have texts of its own, whose subject has no reference: the letter attached bears it in its name. */
async function referenceAttached(client: Client, mailbox: string, id: string): Promise<string | null> {
  const address = `${messagePath(mailbox, id)}/attachments?$select=id,name`;
  for await (const { name } of readPages(client, 'find-mail', address, attachedSchema, onMail)) {
    const [reference] = letterReferencesIn(name ?? '');
    if (reference !== undefined) return reference;
  }
  return null;
}
