import type { Company } from '../../domain/company/company.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { CardsPort, CreditPorts } from './credit-ports.ts';
import { type OrderNow, orderKey, ordersNow } from './orders/order-now.ts';
import { roomToTell } from './people/room-to-tell.ts';
import type { CreditReading } from './read-credit.ts';
import { escalate } from './watch/escalate.ts';
import { saveKnownRisks } from './watch/known-risks.ts';
import { type PassReading, readPass } from './watch/read-pass.ts';
import { saveLooked } from './watch/save-looked.ts';
import { settle } from './watch/settle.ts';

export type WatchPorts = Pick<
  CreditPorts,
  | 'companies'
  | 'holds'
  | 'risks'
  | 'watches'
  | 'ledgerMarks'
  | 'turns'
  | 'conversations'
  | 'clock'
  | 'isHoliday'
  | 'giveWay'
> &
  CardsPort;

export interface WatchOptions {
  /** Who watches: unique to this pass. */
  readonly owner: string;
  /** Longer than a pass lasts. */
  readonly leaseMs: number;
  /** Looks at everybody, whatever is known. */
  readonly full?: boolean;
  readonly mayBegin: MayBegin;
}

/** What a pass found and did. */
export interface Watched {
  readonly kind: 'watched';
  /** Everybody was looked at, or only those of whom something changed. */
  readonly full: boolean;
  /** Payers looked at, and their open commandes and preparations. */
  readonly payers: number;
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

/** `busy`: another instance is at it, or this one was told to stop. `unreachable`: Sage did not answer, and everything is as it was. */
export type WatchAnswer =
  | Watched
  | { readonly kind: 'busy' }
  | { readonly kind: 'unreachable'; readonly code: string; readonly detail: string };

/**
 * One pass over the open orders of a company: holds what the rule holds, never twice for the same facts, ends what is over,
 * tells the next step of what waits too long, and keeps how every payer stands. It looks at those of whom something changed since the
 * last pass that went through, and at everybody once a day in Paris, after a change of settings, the first time, or where asked. Set-based
 * reads, whatever the number of customers; what somebody else changes meanwhile is left to the next pass, and a pass that dies is made again.
 */
export async function watchOrders(ports: WatchPorts, company: Company, options: WatchOptions): Promise<WatchAnswer> {
  const { owner, leaseMs, full = false, mayBegin } = options;
  const turn = `watch ${company.code}`;
  if (!mayBegin() || !(await ports.turns.takeTurn(turn, owner, ports.clock.now(), leaseMs))) return { kind: 'busy' };
  try {
    const reading = await readOrFault(ports, company, full);
    return 'kind' in reading ? reading : await watch(ports, company, reading);
  } finally {
    await ports.turns.endTurn(turn, owner);
  }
}

async function readOrFault(
  ports: WatchPorts,
  company: Company,
  full: boolean,
): Promise<PassReading | Extract<WatchAnswer, { kind: 'unreachable' }>> {
  try {
    return await readPass(ports, company, full);
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return { kind: 'unreachable', code: fault.code, detail: fault.message };
  }
}

async function watch(ports: WatchPorts, company: Company, pass: PassReading): Promise<Watched> {
  const { reading, full } = pass;
  const orders = await judgeAll(ports, company, reading);
  const [found, conversations] = await Promise.all([
    ports.holds.readStandingHolds(company.code),
    ports.conversations.listConversations('approvals', company.code),
  ]);
  const standing = new Map(found.map((hold) => [orderKey(hold), hold]));
  const telling = { conversations, room: roomToTell() };
  const seen = { orders, readAt: reading.readAt, isLookedAt: pass.isLookedAt };
  const { ended, opened, noted, kept, left } = await settle(ports, company, telling, seen, standing);
  const escalated = await escalate(ports, company, telling, kept);
  await ports.giveWay?.();
  const risks = await saveKnownRisks(ports, company, pass);
  await saveLooked(ports, company, { ...pass, left });
  const payers = reading.byPayer.size;
  return { kind: 'watched', full, payers, orders: orders.size, opened, noted, ...ended, escalated, risks };
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
