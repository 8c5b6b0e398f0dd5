import type { Company } from '../../../domain/company/company.ts';
import type { HoldNote } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/person.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { CreditPorts } from '../credit-ports.ts';
import { firstStep, openingTargets } from '../people/hold-targets.ts';
import type { RoomToTell } from '../people/room-to-tell.ts';
import type { NextHold } from './next-hold.ts';
import type { OrderNow } from './order-now.ts';

export interface HoldChange {
  readonly standing: Hold | null;
  readonly now: OrderNow | null;
  readonly next: Exclude<NextHold, { kind: 'keep' }>;
  /** Who asks for a new one; by default whoever asked for the standing one. */
  readonly askedBy?: Person;
  /** Why; by default nobody said. */
  readonly note?: HoldNote;
  /** Of a pass that opens many; absent: all who are concerned are told. */
  readonly room?: RoomToTell;
}

export type HoldChanged =
  | { readonly kind: 'opened' | 'closed'; readonly hold: Hold }
  /** Somebody was faster: nothing changed here. */
  | { readonly kind: 'stale' };

const STALE: HoldChanged = { kind: 'stale' };
const everyone: RoomToTell = (targets) => targets;

const toSeen = ({ id, version }: Hold): Pick<Hold, 'id' | 'version'> => ({ id, version });

/** Carries out what `nextHold` says, in one transaction: what ends and what takes its place. The approvers' conversations are those of the company. */
export async function changeHold(
  { holds, clock }: Pick<CreditPorts, 'holds' | 'clock'>,
  company: Company,
  conversations: readonly string[],
  { standing, now, next, askedBy, note, room = everyone }: HoldChange,
): Promise<HoldChanged> {
  if (next.kind === 'close') {
    if (!standing) return STALE;
    const hold = await holds.closeHold(standing.id, standing.version, next.to, now?.facts ?? null, clock.now());
    return hold === 'stale' ? STALE : { kind: 'closed', hold };
  }
  if (!now) return STALE;
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
      note: note ?? null,
      supersedes: standing && next.after !== 'none' ? { ...toSeen(standing), as: next.after } : null,
      targets: room(openingTargets(company.credit, { state: next.state, facts, step }, conversations, clock.today())),
    },
    clock.now(),
  );
  return opened ? { kind: 'opened', hold } : STALE;
}
