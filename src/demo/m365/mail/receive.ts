import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { newChangeKey, newExchangeId, newInternetMessageId } from '../ids.ts';
import type { StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';

const received = z
  .object({
    mailbox: z.string(),
    from: z.string(),
    fromName: z.string().optional(),
    subject: z.string().optional(),
    text: z.string().optional(),
    html: z.string().optional(),
    /** Message-ID of a mail that was sent, which this one answers; « last »: the last that left this mailbox. */
    answers: z.string().optional(),
    /** Whether its servers say what it answers: some phones do not. Absent: they do. */
    isThreaded: z.boolean().optional(),
    internetMessageId: z.string().optional(),
    headers: z.record(z.string()).optional(),
    files: z.array(z.object({ name: z.string(), content: z.string() }).strict()).optional(),
  })
  .strict();

/** A mail that somebody outside writes to one of our mailboxes. */
export type ReceivedMail = z.output<typeof received>;

/** One that came as JSON; null where it is none. */
export function readReceived(json: string): ReceivedMail | null {
  try {
    return received.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

/** Leaves it in the inbox, in the conversation of what it answers. Returns its Message-ID. */
export function receiveMail(world: World, mail: ReceivedMail): string {
  const mailbox = mail.mailbox.toLowerCase();
  const answered = answeredBy(world, mailbox, mail.answers);
  const now = world.now();
  const of = { name: mail.fromName ?? mail.from, address: mail.from };
  const sender = mail.from === '' ? null : { emailAddress: of };
  const message: StoredMessage = {
    ...{ key: randomUUID(), mailbox, id: newExchangeId(), immutableId: newExchangeId('AAkA'), folder: 'inbox' },
    ...{ visibleAt: now.getTime(), createdAt: now.toISOString(), modifiedAt: now.toISOString() },
    ...{ sentAt: now.toISOString(), changeKey: newChangeKey() },
    internetMessageId: mail.internetMessageId ?? newInternetMessageId(),
    conversationId: answered?.conversationId ?? newExchangeId('AAQk'),
    conversationIndex: randomBytes(22).toString('base64'),
    subject: mail.subject ?? (answered ? `RE: ${answered.subject}` : ''),
    body: mail.html === undefined ? text(mail.text ?? '') : { contentType: 'html', content: mail.html },
    ...{ from: sender, sender, toRecipients: [{ emailAddress: { address: mailbox } }] },
    ...{ ccRecipients: [], bccRecipients: [], replyTo: [], importance: 'normal', categories: [], isRead: false },
    headers: headersOf(mail, answered),
    extendedProperties: [],
    attachments: (mail.files ?? []).map((file) => keep(world, file)),
  };
  world.messages.put(message.key, message);
  return message.internetMessageId;
}

const text = (content: string): StoredMessage['body'] => ({ contentType: 'text', content });

function answeredBy(world: World, mailbox: string, wanted: string | undefined): StoredMessage | undefined {
  if (wanted === undefined) return undefined;
  const sent = world.messages
    .all()
    .filter((one) => one.mailbox === mailbox && one.folder === 'sentitems')
    .sort((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? ''));
  return wanted === 'last' ? sent.at(-1) : sent.find((one) => one.internetMessageId === wanted);
}

function headersOf({ headers = {}, isThreaded = true }: ReceivedMail, answered: StoredMessage | undefined) {
  const id = answered?.internetMessageId;
  const thread = id === undefined || !isThreaded ? {} : { 'In-Reply-To': id, References: id };
  return Object.entries({ ...thread, ...headers }).map(([name, value]) => ({ name, value }));
}

function keep(world: World, { name, content }: { readonly name: string; readonly content: string }) {
  const [key, bytes] = [randomUUID(), Buffer.from(content)];
  world.blobs.put(key, bytes);
  const about = { name, contentType: 'application/octet-stream', size: bytes.length, isInline: false, contentId: null };
  return { ...about, key, id: newExchangeId(), modifiedAt: world.now().toISOString() };
}
