import type { Company } from '../../domain/company/company.ts';
import { amountToRelease } from '../../domain/credit/amount-to-release.ts';
import type { HoldDecision } from '../../domain/credit/hold.ts';
import type { Person } from '../../domain/person.ts';
import { authorize } from '../authorize.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import { changeHold } from './orders/change-hold.ts';
import { nextHold } from './orders/next-hold.ts';
import { readOrder } from './orders/read-order.ts';
import { refuseOver } from './orders/refuse-over.ts';
import { type ApprovalRight, rightInChain } from './people/approval-right.ts';
import { type CheckedDecision, checkDecision } from './people/check-release.ts';
import { askerTargets } from './people/hold-targets.ts';
import { mayBeOwnOrder } from './people/own-order.ts';
import { showHold } from './show-hold.ts';
import type { Decide, DecideResult } from './views.ts';

export type DecideHoldPorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'conversations' | 'clock'>;

/**
 * Approves or refuses a held order. Rights, chain and four eyes first (cases I1, I2, I3, I9); then Sage is read again: what
 * changed since is asked anew and nothing is decided (case I4), else one decision is kept, with the facts of that moment
 * (case I8). The first one wins; the others learn whose it was (case I5).
 */
export async function decideHold(ports: DecideHoldPorts, who: Person, asked: Decide): Promise<DecideResult> {
  const hold = await ports.holds.readHold(asked.id);
  if (!hold) return refuse({ code: 'unknown-hold' });
  const role = await authorize(ports, who, hold.company, 'approver');
  if (role.kind === 'refused') return role;
  const { company } = role;
  if (hold.state !== 'pending') return refuseOver(hold);
  if (hold.version !== asked.version) return changed(ports, who, hold.id);
  const checked = checkDecision(company, hold, asked, ports.clock.today());
  if (checked.kind === 'refused') return checked;
  const early = await rightTo(ports, company, who, hold, checked, hold.facts);
  if (early.kind === 'refused') return early;

  const read = await readOrder(ports, company, hold);
  if (read.kind === 'refused') return read;
  const { now } = read;
  const next = nextHold(hold, now, ports.clock.today(), company.credit);
  if (next.kind !== 'keep' || !now) {
    if (next.kind === 'keep') return changed(ports, who, hold.id);
    const conversations = await ports.conversations.listConversations('approvals', company.code);
    const change = await changeHold(ports, company, conversations, { standing: hold, now, next });
    return change.kind === 'stale' ? lost(ports, who, hold.id) : changed(ports, who, change.hold.id);
  }
  // The encours moves while a hold waits: whoever may release it is asked of today's over-limit.
  const right = await rightTo(ports, company, who, hold, checked, now.facts);
  if (right.kind === 'refused') return right;
  const decision: HoldDecision = {
    outcome: asked.outcome,
    by: who,
    inPlaceOf: right.inPlaceOf,
    at: ports.clock.now().toISOString(),
    reason: checked.reason,
    release: checked.release,
    seen: now.facts,
  };
  const targets = askerTargets(hold, who);
  const decided = await ports.holds.decideHold(hold.id, hold.version, decision, targets, ports.clock.now());
  if (decided === 'stale') return lost(ports, who, hold.id);
  const view = await showHold(ports, who, hold.id);
  return view.kind === 'refused' ? view : { kind: 'decided', view };
}

/** Four eyes, then the chain. Any step may refuse, and so may one of its members who took the order. */
async function rightTo(
  ports: DecideHoldPorts,
  company: Company,
  who: Person,
  hold: Hold,
  { release }: CheckedDecision,
  seen: Hold['facts'],
): Promise<ApprovalRight | Refused> {
  if (!release) return rightInChain(ports, company, who, null);
  const amount = amountToRelease(seen) === null ? null : release.upTo;
  const isSmall = amount !== null && amount <= company.credit.selfApprovalUpTo;
  const isOwnOf = async (person: Person) => !isSmall && mayBeOwnOrder(ports.directory, person, hold, seen);
  if (await isOwnOf(who)) return refuse({ code: 'own-request' });
  return rightInChain(ports, company, who, { amount, overLimit: seen.overLimit, isOwnOf });
}

/** Somebody was faster: a decision, an end, or a question that should be read first. */
async function lost(ports: DecideHoldPorts, who: Person, id: string): Promise<DecideResult> {
  const hold = await ports.holds.readHold(id);
  if (!hold) return refuse({ code: 'unknown-hold' });
  return hold.state === 'pending' ? changed(ports, who, id) : refuseOver(hold);
}

async function changed(ports: DecideHoldPorts, who: Person, id: string): Promise<DecideResult> {
  const view = await showHold(ports, who, id);
  return view.kind === 'refused' ? view : { kind: 'changed', view };
}
