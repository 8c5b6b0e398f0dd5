import type { Company } from '../../domain/company/company.ts';
import type { CreditPorts } from './credit-ports.ts';
import type { HoldListView } from './views.ts';

export type AnnounceWaitingPorts = Pick<CreditPorts, 'clock'> & {
  readonly holds: Pick<CreditPorts['holds'], 'listHolds' | 'tellAlso'>;
  readonly risks: Pick<CreditPorts['risks'], 'lastRiskReading'>;
};

export interface WaitingAnnounced {
  /** Holds whose cards are in the conversation, or on their way. */
  readonly sent: number;
  /** What waits besides: the first of them; `total` says how many there are. */
  readonly rest: HoldListView;
}

/** More cards at once than these bury a conversation. */
const MOST_CARDS = 5;
const MOST_ROWS = 10;
/** Of one company: past these, a list is no help. */
const MOST = 500;

/**
 * Tells a conversation that was just registered of the orders of these companies that wait for a decision: a card for the
 * biggest, a list of the rest. What it was told before is not told again.
 */
export async function announceWaiting(
  { holds, risks, clock }: AnnounceWaitingPorts,
  companies: readonly Company[],
  conversationId: string,
): Promise<WaitingAnnounced> {
  const found = await Promise.all(
    companies.map(({ code }) => holds.listHolds({ company: code, states: ['pending'] }, MOST)),
  );
  const waiting = found.flat().sort((a, b) => b.facts.order.amount - a.facts.order.amount);
  const sent = waiting.slice(0, MOST_CARDS);
  for (const { id } of sent) await holds.tellAlso(id, { kind: 'conversation', id: conversationId }, clock.now());
  const rest = waiting.slice(MOST_CARDS);
  const watched = companies.map(async ({ code }) => ({ company: code, at: await risks.lastRiskReading(code) }));
  return {
    sent: sent.length,
    rest: {
      kind: 'holds',
      rows: rest.slice(0, MOST_ROWS),
      total: rest.length,
      page: 1,
      pages: 1,
      watched: await Promise.all(watched),
    },
  };
}
