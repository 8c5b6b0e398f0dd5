import { randomUUID } from 'node:crypto';
import { EVERY_MS, type Pass, type PassName } from '../channels/schedule/passes.ts';
import type { Logger } from '../platform/log.ts';
import type { CreditPorts } from '../use-cases/credit/credit-ports.ts';
import { tellPeople } from '../use-cases/credit/tell-people.ts';
import { watchOrders } from '../use-cases/credit/watch-orders.ts';
import { askReport } from '../use-cases/figures/dataset/ask-report.ts';
import type { DatasetPorts, ReportPorts } from '../use-cases/figures/dataset/dataset-ports.ts';
import { refreshDatasets } from '../use-cases/figures/dataset/refresh-datasets.ts';
import { type MorningPorts, sendMorningPosts } from '../use-cases/morning/send-morning-posts.ts';
import type { Companies } from '../use-cases/ports/companies.ts';
import type { GiveWay } from '../use-cases/ports/give-way.ts';
import type { ConversationStore } from '../use-cases/ports/transport/conversation-store.ts';
import type { DeliveryStore } from '../use-cases/ports/transport/delivery-store.ts';
import type { SageWritePorts } from '../use-cases/sage-writes/sage-write-ports.ts';
import { writeToSage } from '../use-cases/sage-writes/write-to-sage.ts';
import { type KeepPorts, keepConversations } from '../use-cases/transport/keep-conversations.ts';
import { type RefreshPorts, refreshAsked } from '../use-cases/transport/refresh-asked.ts';

/** Longer than the longest pass, and what its work waits after its process died. */
const WATCH_LEASE_MS = 10 * 60_000;
const TELL_LEASE_MS = 2 * 60_000;
const TOLD_AT_ONCE = 20;
const WRITE_LEASE_MS = 2 * 60_000;
const WRITTEN_AT_ONCE = 20;
/** Teams delivers again within minutes; a day is plenty. */
const SEEN_KEPT_MS = 24 * 3_600_000;

/** Of one pass: one that outlives its lease must not be taken for the next. */
export const newOwner = (): string => `${process.pid}-${randomUUID().slice(0, 8)}`;

export interface PassParts
  extends CreditPorts,
    Pick<MorningPorts, 'mornings'>,
    Pick<KeepPorts, 'keeper'>,
    SageWritePorts,
    RefreshPorts,
    Pick<DatasetPorts, 'dataset' | 'nameHoliday'>,
    ReportPorts {
  readonly companies: Companies;
  readonly holds: CreditPorts['holds'];
  readonly conversations: ConversationStore & DeliveryStore;
  readonly logger: Logger;
  readonly giveWay?: GiveWay;
  readonly dispatchOnce: () => Promise<number>;
  readonly answerOwed: () => Promise<number>;
}

/**
 * Everything that repeats while the product serves. Letters, notices and marks in Sage are what people asked for: they wait for
 * nobody. All else is behind people.
 */
export function passesOf(parts: PassParts): Readonly<Record<PassName, Pass<PassName>>> {
  return {
    dispatch: { everyMs: EVERY_MS.dispatch, isBehindPeople: false, queue: true, run: parts.dispatchOnce },
    watch: {
      everyMs: EVERY_MS.watch,
      isBehindPeople: true,
      queue: false,
      wakes: ['tell'],
      run: (giveWay) => watchAll({ ...parts, giveWay }),
    },
    tell: {
      everyMs: EVERY_MS.tell,
      isBehindPeople: false,
      queue: true,
      run: () => tellPeople(parts, { owner: newOwner(), leaseMs: TELL_LEASE_MS, limit: TOLD_AT_ONCE }),
    },
    cards: { everyMs: EVERY_MS.cards, isBehindPeople: false, queue: true, run: () => refreshAsked(parts) },
    morning: {
      everyMs: EVERY_MS.morning,
      isBehindPeople: true,
      queue: false,
      run: (giveWay) => sendMorningPosts({ ...parts, giveWay }, newOwner()),
    },
    writeBack: {
      everyMs: EVERY_MS.writeBack,
      isBehindPeople: false,
      queue: true,
      run: () => writeToSage(parts, { owner: newOwner(), leaseMs: WRITE_LEASE_MS, limit: WRITTEN_AT_ONCE }),
    },
    dataset: {
      everyMs: EVERY_MS.dataset,
      isBehindPeople: true,
      queue: false,
      run: (giveWay) => refreshAll({ ...parts, giveWay }),
    },
    report: { everyMs: EVERY_MS.report, isBehindPeople: true, queue: false, run: () => askPublished(parts) },
    conversations: {
      everyMs: EVERY_MS.conversations,
      isBehindPeople: true,
      queue: false,
      run: (giveWay) => keepConversations({ ...parts, giveWay }, newOwner()),
    },
    answers: { everyMs: EVERY_MS.answers, isBehindPeople: true, queue: false, run: parts.answerOwed },
    housekeeping: {
      everyMs: EVERY_MS.housekeeping,
      isBehindPeople: true,
      queue: false,
      run: () => forgetDeliveries(parts),
    },
  };
}

/** One company after the other: a base that does not answer is logged, and the others are watched. */
async function watchAll(parts: PassParts): Promise<number> {
  let found = 0;
  for (const company of parts.companies.list()) {
    const answer = await watchOrders(parts, company, { owner: newOwner(), leaseMs: WATCH_LEASE_MS });
    if (answer.kind === 'unreachable') parts.logger.warn({ company: company.code, ...answer }, 'Orders not watched');
    if (answer.kind === 'watched') found += answer.opened + answer.noted + answer.superseded + answer.escalated;
  }
  return found;
}

/** Facts are refreshed for the next report, not for who is waiting: what could not be done is logged, and done by a later pass. */
async function refreshAll(parts: PassParts): Promise<number> {
  for (const [company, answer] of await refreshDatasets(parts, newOwner())) {
    if (answer.kind === 'unreachable') parts.logger.warn({ company, ...answer }, 'Dataset not refreshed');
  }
  return 0;
}

async function askPublished(parts: PassParts): Promise<number> {
  const answer = await askReport(parts, newOwner());
  if (typeof answer === 'object')
    parts.logger.warn({ ...answer }, 'The published report could not be asked to refresh; it is asked again later');
  return 0;
}

async function forgetDeliveries({ conversations, clock }: PassParts): Promise<number> {
  await conversations.forgetSeenBefore(new Date(clock.now().getTime() - SEEN_KEPT_MS));
  return 0;
}
