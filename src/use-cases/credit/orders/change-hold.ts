import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/relance/memory.ts';
import type { Hold } from '../../ports/hold-store.ts';
import type { CreditPorts } from '../credit-ports.ts';
import { firstStep, openingTargets } from '../people/hold-targets.ts';
import type { RoomToTell } from '../watch/room-to-tell.ts';
import type { NextHold } from './next-hold.ts';
import type { OrderNow } from './order-now.ts';

export interface HoldChange {
  readonly standing: Hold | null;
  readonly now: OrderNow | null;
  readonly next: Exclude<NextHold, { kind: 'keep' }>;
  /** Who asks for a new one; by default whoever asked for the standing one. */
  readonly askedBy?: Person;
  /** Of a pass that opens many; absent: all who are concerned are told. */
  readonly room?: RoomToTell;
}

export type HoldChanged =
  | { readonly kind: 'opened' | 'closed'; readonly hold: Hold }
  /** Somebody was faster: nothing changed here. */
  | { readonly kind: 'stale' };

const STALE: HoldChanged = { kind: 'stale' };
const everyone: RoomToTell = (targets) => targets;

/** Carries out what `nextHold` says. The approvers' conversations are those of the company. */
export async function changeHold(
  { holds, clock }: Pick<CreditPorts, 'holds' | 'clock'>,
  company: Company,
  conversations: readonly string[],
  { standing, now, next, askedBy, room = everyone }: HoldChange,
): Promise<HoldChanged> {
  const end = async (to: 'lifted' | 'gone' | 'expired'): Promise<HoldChanged> => {
    if (!standing) return STALE;
    const hold = await holds.closeHold(standing.id, standing.version, to, now?.facts ?? null, clock.now());
    return hold === 'stale' ? STALE : { kind: 'closed', hold };
  };
  if (next.kind === 'close') return end(next.to);
  if (!now) return STALE;
  // Where this process stops in between, the next watch finds the order without a standing hold and opens it.
  if (next.after === 'expired' && (await end('expired')).kind === 'stale') return STALE;
  const { facts, fingerprint } = now;
  const step = firstStep(company.credit, facts);
  const { opened, hold } = await holds.openHold(
    {
      company: company.code,
      state: next.state,
      facts,
      fingerprint,
      step,
      askedBy: askedBy ?? standing?.askedBy ?? null,
      supersedes: next.after === 'superseded' ? standing : null,
      targets: room(openingTargets(company.credit, { state: next.state, facts, step }, conversations, clock.today())),
    },
    clock.now(),
  );
  return opened ? { kind: 'opened', hold } : STALE;
}
