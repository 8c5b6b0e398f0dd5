import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import { parisDay } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { InboxKind } from '../../domain/replies/delivery-report.ts';
import { classOf, type IncomingMail, type MailClass } from '../../domain/replies/incoming-mail.ts';
import { answeredIds, type FoundBy, referencesIn } from '../../domain/replies/letter-named.ts';
import { causeOfReply, type Reply, type WrittenBy } from '../../domain/replies/reply.ts';
import { suggestOf } from '../../domain/replies/suggest.ts';
import { digestOf } from '../digest-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommentWriter } from '../ports/comments/comment-store.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { Dispatch, DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { Inbox, InboxMessage } from '../ports/replies/inbox.ts';
import type { ReplyReader } from '../ports/replies/reply-store.ts';
import type { FindSender } from './known-senders.ts';

/** A reply in the words of a comment: not one of its own. */
export type SayReply = (reply: Reply) => string;

export interface TakeReplyPorts {
  readonly companies: Pick<Companies, 'list' | 'get'>;
  readonly inbox: Pick<Inbox, 'readMail'>;
  readonly replies: Pick<ReplyReader, 'findLetter' | 'findLetterByReference'>;
  readonly dispatches: Pick<DispatchReader, 'readDispatch'>;
  readonly directory: Pick<Directory, 'findByAddress'>;
  readonly comments: Pick<CommentWriter, 'addComment'>;
  readonly sayReply: SayReply;
  /** Who speaks where the product itself does. */
  readonly product: Person;
  readonly wakeTeller: () => void;
  readonly clock: Clock;
}

/** What a message of people is to us. */
export interface TakenMessage {
  readonly kind: InboxKind;
  readonly reply: Reply | null;
}

const NO_REPLY: TakenMessage = { kind: 'other', reply: null };
const ID_LENGTH = 40;

/**
 * A message that is no report: an answer to a letter of ours, by what it answers, its conversation, the reference in its subject, else by
 * a sender that is a contact of one customer alone. What our own mailboxes write is none: nothing goes round in circles.
 */
export async function readReplyOf(
  ports: TakeReplyPorts,
  findSender: FindSender,
  mailbox: string,
  message: InboxMessage,
): Promise<TakenMessage> {
  const ours = ports.companies.list().flatMap(mailboxesOf);
  if (ours.includes(message.from.toLowerCase())) return { kind: 'loop', reply: null };
  const mail = await ports.inbox.readMail(mailbox, message.id);
  if (!mail) return NO_REPLY;
  const mailClass = classOf(mail, ours);
  if (mailClass === 'loop') return { kind: 'loop', reply: null };
  const found = await whoseIs(ports, findSender, mailbox, mail, mailClass);
  if (!found) return NO_REPLY;
  const colleague = mailClass === 'person' ? await colleagueOf(ports, mail.from) : null;
  // A colleague who writes to the mailbox without answering a letter tells nothing of a customer.
  if (colleague && found.letter === null) return NO_REPLY;
  const writer = mailClass === 'automatic' ? 'automatic' : colleague ? 'colleague' : 'customer';
  return { kind: 'reply', reply: replyOf(mail, mailClass, writer, found, `${mailbox} ${message.id}`) };
}

type Whose = Pick<Reply, 'company' | 'tiers' | 'name' | 'letter' | 'foundBy' | 'owner'>;

async function whoseIs(
  ports: TakeReplyPorts,
  findSender: FindSender,
  mailbox: string,
  mail: IncomingMail,
  mailClass: MailClass,
): Promise<Whose | null> {
  const found = await letterOf(ports, mailbox, mail);
  if (found) {
    const { letter, foundBy } = found;
    const { id, company, tiers, facts, approvedBy } = letter;
    return {
      company,
      tiers,
      name: facts.tiers.name,
      letter: { id, reference: facts.reference },
      foundBy,
      owner: approvedBy,
    };
  }
  const sender = mailClass === 'person' ? await findSender(mailbox, mail.from) : null;
  if (!sender) return null;
  const { company, tiers, name, owner } = sender;
  return { company: company.code, tiers, name, letter: null, foundBy: 'sender', owner };
}

/** The letter that it answers; one of a company that does not write from this mailbox is nobody's. */
async function letterOf(
  { replies, dispatches, companies }: TakeReplyPorts,
  mailbox: string,
  mail: IncomingMail,
): Promise<{ readonly letter: Dispatch; readonly foundBy: FoundBy } | null> {
  const { conversationId } = mail;
  const ways: readonly (readonly [FoundBy, () => Promise<string | null>])[] = [
    ['message', () => replies.findLetter(answeredIds(mail), { mailbox, conversationId: null })],
    ['conversation', async () => (conversationId ? replies.findLetter([], { mailbox, conversationId }) : null)],
    ['reference', () => replies.findLetterByReference(referencesIn(mail), mailbox)],
  ];
  for (const [foundBy, find] of ways) {
    const id = await find();
    const letter = id === null ? null : await dispatches.readDispatch(id);
    const company = letter && companies.get(letter.company);
    if (letter && company && mailboxesOf(company).includes(mailbox)) return { letter, foundBy };
  }
  return null;
}

/** A directory that does not answer makes nobody a colleague: a message too many is told, and none is lost. */
async function colleagueOf({ directory }: TakeReplyPorts, address: string): Promise<Person | null> {
  try {
    return await directory.findByAddress(address);
  } catch (fault) {
    if (fault instanceof OutsideFault) return null;
    throw fault;
  }
}

function replyOf(mail: IncomingMail, mailClass: MailClass, writer: WrittenBy, whose: Whose, place: string): Reply {
  const said = mail.said === '' ? mail.text : mail.said;
  const suggestion = writer === 'colleague' ? null : suggestOf(mail, mailClass, parisDay(new Date(mail.receivedAt)));
  return {
    ...whose,
    // One without a Message-ID is known by where it lies.
    id: digestOf([whose.company, mail.internetMessageId || place], ID_LENGTH),
    from: cut(mail.from.toLowerCase(), 320),
    fromName: cut(mail.fromName, 200),
    name: cut(whose.name, 200),
    writer,
    subject: cut(mail.subject.replace(/\s+/gu, ' '), 400),
    excerpt: cut(said, 2000),
    at: mail.receivedAt,
    webLink: mail.webLink.length > 1000 ? '' : mail.webLink,
    attachments: mail.attachments.map(({ name, size }) => ({ name: cut(name, 200), size })),
    suggestion: suggestion && { ...suggestion, words: cut(suggestion.words, 400) },
    handled: null,
  };
}

/** As a column takes it: no control but the ends of lines, no half of a sign. */
function cut(text: string, most: number): string {
  const clean = text.toWellFormed().replace(/(?![\t\n])\p{Cc}/gu, '');
  return clean.length <= most
    ? clean
    : clean
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/u, '')
        .toWellFormed();
}

/**
 * Puts it into the customer's thread and tells whoever sent the letter, once a reply however often it is read (case E6): not where they
 * wrote it themselves, nor of what a machine wrote. One that its sender alone gave a customer waits for a person to say whose it is.
 */
export async function attachReply(ports: TakeReplyPorts, reply: Reply): Promise<void> {
  const { company, tiers, name, letter, owner, webLink, writer } = reply;
  if (letter === null || writer === 'automatic') return;
  const comment = {
    company,
    about: { kind: 'customer', id: tiers, tiers, name },
    kind: 'mail',
    text: ports.sayReply(reply),
    by: ports.product,
    source: webLink === '' ? null : { author: '', url: webLink },
    cause: causeOfReply(reply),
  } as const;
  const author = writer === 'colleague' ? await colleagueOf(ports, reply.from) : null;
  const told = author?.id === owner.id ? [] : [owner];
  await ports.comments.addComment(comment, told, ports.clock.now());
  ports.wakeTeller();
}
