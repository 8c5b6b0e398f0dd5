import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import type { Bounce } from '../../domain/replies/bounce.ts';
import { blameOf, type DeliveryReport, kindOf, maybeReport } from '../../domain/replies/delivery-report.ts';
import { announce } from '../dispatch/run-dispatches.ts';
import { amountOrBusy, type Busy, inTurn } from '../in-turn.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Announcer } from '../ports/dispatch/announcer.ts';
import type { Dispatch, DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { OpenTask } from '../ports/recovery/open-task.ts';
import type { Inbox, InboxMessage, InboxPage } from '../ports/replies/inbox.ts';
import type { ReplyReader, ReplyWriter } from '../ports/replies/reply-store.ts';
import type { ReadReport } from '../ports/replies/report-reader.ts';
import type { TurnStore } from '../ports/turn-store.ts';
import { type FindSender, openSenders, type SenderPorts } from './known-senders.ts';
import { openBounceTask, type SayBounce } from './open-bounce-task.ts';
import { attachReply, readReplyOf, type TakeReplyPorts } from './take-reply.ts';

export interface ReadRepliesPorts extends TakeReplyPorts, SenderPorts {
  readonly companies: Pick<Companies, 'list' | 'get' | 'sage'>;
  readonly inbox: Inbox;
  readonly readReport: ReadReport;
  readonly replies: ReplyReader & ReplyWriter;
  readonly dispatches: Pick<DispatchReader, 'readDispatch' | 'listDispatches'>;
  readonly tasks: OpenTask;
  readonly sayBounce: SayBounce;
  readonly announcer: Announcer;
  readonly turns: TurnStore;
  readonly clock: Clock;
  readonly mayBegin: MayBegin;
}

/** A mailbox that was never read is read from so long before: what came earlier is of no letter of ours. */
const FIRST_MS = 24 * 3_600_000;
/** Pages of one mailbox a pass: the next mailbox has its turn. */
const MOST_PAGES = 20;
/** So many messages that cannot be taken up are no fault of theirs: Sage, Exchange or the store is away. */
const MOST_FAILED = 3;

/**
 * One pass over the inboxes of all mailboxes, one process at a time: what came since the last is taken up, reports of letters that did
 * not arrive become bounces, answers to letters become replies. The position is written once a page is taken up whole, and a message that comes again was seen before: so
 * nothing is lost where a process dies, and nothing told twice. A mailbox that fails leaves the others theirs, a message that fails those
 * after it. Returns how many messages were taken up, or that another process is at it.
 */
export async function readReplies(ports: ReadRepliesPorts, owner: string): Promise<number | Busy> {
  const mailboxes = [...new Set(ports.companies.list().flatMap(mailboxesOf))];
  const failures: unknown[] = [];
  const answer = await inTurn(
    ports,
    'replies',
    owner,
    async (holdsTurn) => {
      let taken = 0;
      for (const mailbox of mailboxes) {
        if (!(await holdsTurn())) return taken;
        taken += await readMailbox(ports, mailbox).catch((failure: unknown) => {
          failures.push(failure);
          return 0;
        });
      }
      return taken;
    },
    async () => undefined,
  );
  if (failures.length > 0) throw failures[0];
  return amountOrBusy(answer);
}

/**
 * The position stays before the first page of which a message could not be taken up, and the pages after it are read all the same: that
 * message is tried again by each pass, and told by each as a failure, thrown at the end.
 */
async function readMailbox(ports: ReadRepliesPorts, mailbox: string): Promise<number> {
  const findSender = openSenders(ports);
  const failures: unknown[] = [];
  let taken = 0;
  let position: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await nextPage(ports, mailbox, position);
    taken += await takeUp(ports, findSender, mailbox, page.messages, failures);
    if (failures.length === 0) await ports.replies.savePosition(mailbox, page.position, ports.clock.now());
    if (page.isLast || failures.length >= MOST_FAILED || !ports.mayBegin()) break;
    position = page.position;
  }
  if (failures.length > 0) throw failures[0];
  return taken;
}

/** From this position, or where the last reading ended; anew from a day before it where that position is too old. */
async function nextPage(
  { replies, inbox, clock }: ReadRepliesPorts,
  mailbox: string,
  position?: string,
): Promise<InboxPage> {
  const last = await replies.readPosition(mailbox);
  const from = position ?? last?.position;
  const known = from === undefined ? null : await inbox.readPage(mailbox, { position: from });
  if (known) return known;
  const since = new Date((last?.readAt ?? clock.now()).getTime() - FIRST_MS);
  const page = await inbox.readPage(mailbox, { since });
  if (page) return page;
  throw new OutsideFault('busy', 'inbox-unreadable', 'The inbox cannot be read from an instant on');
}

async function takeUp(
  ports: ReadRepliesPorts,
  findSender: FindSender,
  mailbox: string,
  all: readonly InboxMessage[],
  failures: unknown[],
): Promise<number> {
  const seen = await ports.replies.listSeen(
    mailbox,
    all.map(({ id }) => id),
  );
  let taken = 0;
  for (const message of all.filter(({ id }) => !seen.has(id))) {
    if (failures.length >= MOST_FAILED) break;
    const isNew = await takeUpOne(ports, findSender, mailbox, message).catch((failure: unknown) => {
      failures.push(failure);
      return false;
    });
    if (isNew) taken += 1;
  }
  return taken;
}

/** Its tasks and its comment first, which are one a cause: what is taken up is never looked at again. */
async function takeUpOne(
  ports: ReadRepliesPorts,
  findSender: FindSender,
  mailbox: string,
  message: InboxMessage,
): Promise<boolean> {
  const report = maybeReport(message) ? await readReportOf(ports, mailbox, message) : null;
  const letter = report && (await letterOf(ports, mailbox, message, report));
  const bounces = report && letter ? bouncesOf(report, letter, message) : [];
  for (const bounce of bounces) if (letter) await openBounceTask(ports, letter, bounce);
  const { id, receivedAt, conversationId } = message;
  const { kind, reply } = report
    ? { kind: kindOf(report), reply: null }
    : await readReplyOf(ports, findSender, mailbox, message);
  if (reply) await attachReply(ports, reply);
  const seen = { mailbox, id, kind, receivedAt, conversationId };
  const isNew = await ports.replies.keepMessage(seen, bounces, ports.clock.now(), reply ?? undefined);
  if (isNew && letter && bounces.length > 0) await announce(ports, letter);
  return isNew;
}

async function readReportOf(
  { inbox, readReport }: ReadRepliesPorts,
  mailbox: string,
  { id }: InboxMessage,
): Promise<DeliveryReport | null> {
  const source = await inbox.readSource(mailbox, id);
  return source && readReport(source);
}

/** The letter that a report is about; one of another company's mailbox is nobody's. */
async function letterOf(
  { replies, dispatches }: ReadRepliesPorts,
  mailbox: string,
  { conversationId }: InboxMessage,
  { about }: DeliveryReport,
): Promise<Dispatch | null> {
  const id = await replies.findLetter(about, { mailbox, conversationId });
  return id === null ? null : dispatches.readDispatch(id);
}

function bouncesOf({ recipients }: DeliveryReport, letter: Dispatch, { receivedAt }: InboxMessage): readonly Bounce[] {
  return recipients.flatMap(({ address, action, status, diagnostic }) => {
    const blame = blameOf({ action, status });
    if (blame === null) return [];
    const { id: dispatchId, company, tiers, facts } = letter;
    return [
      { company, tiers, dispatchId, reference: facts.reference, address, status, diagnostic, blame, at: receivedAt },
    ];
  });
}
