import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { dayOfDuePost } from '../../domain/morning/day-of-due-post.ts';
import type { MorningPost } from '../../domain/morning/morning-post.ts';
import { isQuiet, type MorningFacts, selectMorning } from '../../domain/morning/select-morning.ts';
import type { GiveWay } from '../ports/give-way.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { MorningAside, ReadMorningAside } from '../ports/morning/morning-aside.ts';
import type { MorningPoster } from '../ports/morning/morning-poster.ts';
import type { ConversationStore } from '../ports/transport/conversation-store.ts';
import type { Delivered } from '../ports/transport/delivered.ts';
import type { MorningPostStore } from '../ports/turn-store.ts';
import { type MorningReadPorts, readMorningFacts } from './read-morning-facts.ts';

/** `Part`: what a room says beside the post, as the poster takes it. */
export interface MorningPorts<Part> extends MorningReadPorts {
  readonly conversations: Pick<ConversationStore, 'listConversations'>;
  readonly mornings: MorningPostStore;
  readonly poster: MorningPoster<Part>;
  readonly readAside: ReadMorningAside<Part>;
  readonly isHoliday: IsHolidayFor;
  readonly giveWay?: GiveWay;
  readonly mayBegin: MayBegin;
}

/** Longer than it takes to read the books and to post: what is not finished by then was left by a dead process. */
const LEASE_MS = 5 * 60_000;

type Outcome = Parameters<MorningPostStore['finishMorningPost']>[4];

/**
 * What an answer of Teams makes of the day's post. A place that refuses is gone: nothing was sent there and nothing is to be
 * tried again today. What may have arrived is not repeated.
 */
const OUTCOME_OF: Readonly<Record<Delivered, Outcome>> = {
  told: 'sent',
  refused: 'quiet',
  busy: 'released',
  unknown: 'unknown',
};

/** What a company's posts of the day choose from. */
interface News<Part> {
  readonly facts: MorningFacts;
  readonly aside: MorningAside<Part>;
}

/** One post that is due: the key of its claim, and who claims it. */
interface DuePost {
  readonly company: Company;
  readonly conversationId: string;
  readonly on: Day;
  readonly owner: string;
}

/**
 * Posts what is due in the conversations that an administrator registered: once per company, conversation and business day,
 * whatever the number of instances (`owner`: this pass, unique). Returns how many left. A company or a place that fails never
 * keeps the others waiting: what did not leave is given back for the next pass, and the first failure is thrown at the end.
 */
export async function sendMorningPosts<Part>(ports: MorningPorts<Part>, owner: string): Promise<number> {
  const { mayBegin } = ports;
  const failures: unknown[] = [];
  const attempt = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
    work.catch((failure: unknown) => {
      failures.push(failure);
      return otherwise;
    });
  let sent = 0;
  for (const company of ports.companies.list()) {
    const on = dayOfDuePost(ports.clock.now(), company.credit.morningPost, holidaysOf(ports.isHoliday, company));
    if (on === null) continue;
    await ports.giveWay?.();
    if (!mayBegin()) break;
    const readNews = once(async (): Promise<News<Part>> => {
      const [facts, aside] = await Promise.all([readMorningFacts(ports, company), ports.readAside(company.code, on)]);
      return { facts, aside };
    });
    const places = await attempt(ports.conversations.listConversations('morning', company.code), []);
    for (const conversationId of places) {
      if (!mayBegin()) break;
      if (await attempt(sendPost(ports, { company, conversationId, on, owner }, readNews), false)) sent += 1;
    }
  }
  if (failures.length > 0) throw failures[0];
  return sent;
}

/**
 * Claims, chooses, posts and writes down what became of it; true when the post left. A post leaves without the room that did not
 * answer; where it would be quiet, it is given back: silence would read as good news.
 */
async function sendPost<Part>(
  ports: MorningPorts<Part>,
  due: DuePost,
  readNews: () => Promise<News<Part>>,
): Promise<boolean> {
  const { mornings, clock } = ports;
  const { company, conversationId, on, owner } = due;
  const isOurs = await mornings.claimMorningPost(company.code, conversationId, on, owner, clock.now(), LEASE_MS);
  if (!isOurs) return false;
  const finish = (to: Outcome): Promise<void> =>
    mornings.finishMorningPost(company.code, conversationId, on, owner, to, clock.now());
  let post: MorningPost;
  let beside: readonly Part[];
  try {
    const since = await mornings.lastMorningPost(company.code, conversationId, on);
    const { facts, aside } = await readNews();
    post = selectMorning(facts, on, since);
    beside = aside.parts;
    if (isQuiet(post, beside.length) && aside.missing) throw aside.missing;
  } catch (failure) {
    await finish('released');
    throw failure;
  }
  if (isQuiet(post, beside.length)) {
    await finish('quiet');
    return false;
  }
  const delivered = await ports.poster.post(conversationId, post, beside);
  // Should this not be written, the claim runs out and counts as `unknown`: a post that left never leaves again.
  await finish(OUTCOME_OF[delivered]);
  return delivered === 'told';
}

/** The books of a company are read by the first place that has a post to get, for all of its places. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    answer ??= read();
    return answer;
  };
}
