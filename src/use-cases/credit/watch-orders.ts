import type { Company } from '../../domain/company/company.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { CardsPort, CreditPorts } from './credit-ports.ts';
import { type OrderNow, orderKey, ordersNow } from './orders/order-now.ts';
import { roomToTell } from './people/room-to-tell.ts';
import { type CreditReading, readCredit } from './read-credit.ts';
import { escalate } from './watch/escalate.ts';
import { saveKnownRisks } from './watch/known-risks.ts';
import { settle } from './watch/settle.ts';

export type WatchPorts = Pick<
  CreditPorts,
  'companies' | 'holds' | 'risks' | 'turns' | 'conversations' | 'clock' | 'isHoliday' | 'giveWay'
> &
  CardsPort;

export interface WatchOptions {
  /** Who watches: unique to this pass. */
  readonly owner: string;
  /** Longer than a pass lasts. */
  readonly leaseMs: number;
}

/** What a pass found and did. */
export interface Watched {
  readonly kind: 'watched';
  /** Open commandes and preparations. */
  readonly orders: number;
  /** New holds that wait for a decision, and those that only warn. */
  readonly opened: number;
  readonly noted: number;
  readonly superseded: number;
  readonly lifted: number;
  readonly gone: number;
  readonly expired: number;
  readonly escalated: number;
  /** Payers of which something changed since the last pass. */
  readonly risks: number;
}

/** `busy`: another instance is at it. `unreachable`: Sage did not answer, and everything is as it was. */
export type WatchAnswer =
  | Watched
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable'; readonly code: string; readonly detail: string };

/**
 * One pass over the open orders of a company: holds what the rule holds, never twice for the same facts, ends what is over,
 * tells the next step of what waits too long, and keeps how every payer stands. Set-based reads, whatever the number of
 * customers; what somebody else changes meanwhile is left to the next pass.
 */
export async function watchOrders(
  ports: WatchPorts,
  company: Company,
  { owner, leaseMs }: WatchOptions,
): Promise<WatchAnswer> {
  const turn = `watch ${company.code}`;
  if (!(await ports.turns.takeTurn(turn, owner, ports.clock.now(), leaseMs))) return { kind: 'busy' };
  try {
    const reading = await readAll(ports, company);
    return 'kind' in reading ? reading : await watch(ports, company, reading);
  } finally {
    await ports.turns.endTurn(turn, owner);
  }
}

async function readAll(
  ports: WatchPorts,
  company: Company,
): Promise<CreditReading | Extract<WatchAnswer, { kind: 'unreachable' }>> {
  try {
    return await readCredit(ports, company, 'all');
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return { kind: 'unreachable', code: fault.code, detail: fault.message };
  }
}

async function watch(ports: WatchPorts, company: Company, reading: CreditReading): Promise<Watched> {
  const orders = await judgeAll(ports, company, reading);
  const [found, conversations] = await Promise.all([
    ports.holds.readStandingHolds(company.code),
    ports.conversations.listConversations('approvals', company.code),
  ]);
  const standing = new Map(found.map((hold) => [orderKey(hold), hold]));
  const telling = { conversations, room: roomToTell() };
  const { readAt } = reading;
  const { ended, opened, noted, kept } = await settle(ports, company, telling, { orders, readAt }, standing);
  const escalated = await escalate(ports, company, telling, kept);
  await ports.giveWay?.();
  const risks = await saveKnownRisks(ports, company, reading);
  return { kind: 'watched', orders: orders.size, opened, noted, ...ended, escalated, risks };
}

/** Payers whose orders are judged at once. */
const SLICE = 50;

async function judgeAll(
  { giveWay }: WatchPorts,
  company: Company,
  reading: CreditReading,
): Promise<Map<string, OrderNow>> {
  const payers = [...reading.byPayer];
  const orders = new Map<string, OrderNow>();
  for (let at = 0; at < payers.length; at += SLICE) {
    await giveWay?.();
    const slice = { ...reading, byPayer: new Map(payers.slice(at, at + SLICE)) };
    for (const [key, order] of ordersNow(company, slice)) orders.set(key, order);
  }
  return orders;
}
