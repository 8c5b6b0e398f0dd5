import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { HandledAs, Reply } from '../../domain/replies/reply.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize, companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { OpenTask } from '../ports/recovery/open-task.ts';
import type { CustomerReplyReader, CustomerReplyWriter } from '../ports/replies/customer-reply-store.ts';
import { authorizeActing, mayAct } from '../recovery/task-rights.ts';
import { type Refused, refuse } from '../refusal.ts';

/** What is to be done once a reply is handled so, in the words of an agenda. */
export type SayReplyTask = (reply: Reply, as: HandledAs) => string;

export interface CustomerReplyPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly replies: CustomerReplyReader & CustomerReplyWriter;
  readonly tasks: OpenTask;
  readonly sayReplyTask: SayReplyTask;
}

type Reading = Pick<CustomerReplyPorts, 'companies' | 'directory' | 'replies'>;

export interface ReplyList {
  readonly kind: 'replies';
  /** The newest first. */
  readonly rows: readonly Reply[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Those to read alone. */
  readonly waiting: boolean;
  /** Of one customer; null: of all that the person may read. */
  readonly customer: { readonly company: CompanyCode; readonly code: TiersCode } | null;
}

export interface ReplyListAsked {
  readonly page: number;
  readonly waiting: boolean;
  readonly customer: ReplyList['customer'];
}

const PAGE = 10;

/** Answers to letters, in all companies that a person may read, or of one customer. */
export async function listReplies(ports: Reading, who: Person, asked: ReplyListAsked): Promise<ReplyList | Refused> {
  const { customer, waiting } = asked;
  const companies = customer ? await readable(ports, who, customer.company) : await companiesOf(ports, who, 'reader');
  if ('kind' in companies) return companies;
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const filter = {
    companies: companies.map(({ code }) => code),
    ...(customer ? { tiers: customer.code } : {}),
    ...(waiting ? { waiting } : {}),
  };
  const { replies: first, total } = await ports.replies.listCustomerReplies(filter, (asked.page - 1) * PAGE, PAGE);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  // Fewer than when the card was made: the last page that there is.
  const page = Math.min(asked.page, pages);
  const rows =
    page === asked.page ? first : (await ports.replies.listCustomerReplies(filter, (page - 1) * PAGE, PAGE)).replies;
  return { kind: 'replies', rows, total, page, pages, waiting, customer };
}

async function readable(ports: Reading, who: Person, company: CompanyCode) {
  const right = await authorize(ports, who, company, 'reader');
  return right.kind === 'refused' ? right : [right.company];
}

export interface ReplyView {
  readonly kind: 'reply';
  readonly reply: Reply;
  /** Whether who asks may say what it is. */
  readonly mayHandle: boolean;
}

type Unknown = { readonly kind: 'unknown-reply' };

/** One of them whole, for whoever may read the customer. */
export async function showReply(ports: Reading, who: Person, id: string): Promise<ReplyView | Unknown | Refused> {
  const reply = await ports.replies.readCustomerReply(id);
  if (!reply) return { kind: 'unknown-reply' };
  const right = await authorize(ports, who, reply.company, 'reader');
  if (right.kind === 'refused') return right;
  return { kind: 'reply', reply, mayHandle: mayAct(right.roles) };
}

export type HandledResult =
  | ReplyView
  /** Somebody was faster; as it is now. */
  | { readonly kind: 'stale'; readonly view: ReplyView }
  | Unknown
  | Refused;

/** Of what leads to work, the work: it is written down before the reply is over, once a reply. */
const LEADS_TO_TASK: ReadonlySet<HandledAs> = new Set(['wrong-person', 'bounce', 'absence']);

/** A person says what a reply is: collectors, approvers and administrators. Nothing is decided without one. */
export async function handleReply(
  ports: CustomerReplyPorts,
  who: Person,
  id: string,
  as: HandledAs,
): Promise<HandledResult> {
  const seen = await showReply(ports, who, id);
  if (seen.kind !== 'reply') return seen;
  const right = await authorizeActing(ports, who, seen.reply.company);
  if (right.kind === 'refused') return right;
  if (seen.reply.handled) return { kind: 'stale', view: seen };
  if (LEADS_TO_TASK.has(as)) await openReplyTask(ports, who, seen.reply, as);
  const handled = await ports.replies.handleReply(id, as, who, ports.clock.now());
  if (handled) return { ...seen, reply: handled };
  const now = await showReply(ports, who, id);
  return now.kind === 'reply' ? { kind: 'stale', view: now } : now;
}

const MAX_TEXT = 500;

/** Today, or on the day that the absence is over. */
async function openReplyTask(
  { tasks, sayReplyTask, clock }: CustomerReplyPorts,
  who: Person,
  reply: Reply,
  as: HandledAs,
): Promise<void> {
  const { id, company, tiers, name, suggestion } = reply;
  const until = as === 'absence' ? (suggestion?.day ?? null) : null;
  const task = {
    ...{ company, owner: who, madeBy: who, text: sayReplyTask(reply, as).slice(0, MAX_TEXT) },
    day: until !== null && until > clock.today() ? until : clock.today(),
    about: { kind: 'customer', id: tiers, tiers, name },
    cause: `reply:${id}:${as}`,
  } as const;
  await tasks.openTask(task, clock.now());
}
