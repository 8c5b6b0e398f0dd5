import { peopleToTell } from '../../domain/credit/approval.ts';
import type { HoldState } from '../../domain/credit/hold.ts';
import type { Hold, HoldNotice, NoticeTarget } from '../ports/credit/hold-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { Delivered } from '../ports/transport/delivered.ts';
import type { CreditPorts } from './credit-ports.ts';

export type TellPorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'announcer' | 'clock'>;

export interface TellOptions {
  /** Who claims: unique to this pass. */
  readonly owner: string;
  /** Longer than one message takes to leave. */
  readonly leaseMs: number;
  /** Messages that one pass tries, at most. */
  readonly limit: number;
  readonly mayBegin: MayBegin;
}

type Outcome = Exclude<HoldNotice['state'], 'telling'> | { readonly awaits: string };

/** `unknown` may have left: it is not sent again (the hold is in the list, the morning post and the escalation too). */
const AFTER: Readonly<Record<Delivered, Exclude<Outcome, object>>> = {
  told: 'told',
  refused: 'unreachable',
  busy: 'planned',
  unknown: 'unknown',
};
const OVER: ReadonlySet<HoldState> = new Set(['superseded', 'lifted', 'gone', 'expired']);

/**
 * One pass over the messages to send about holds: each is claimed, sent and its fate written down before the next one is, so that a
 * process that dies leaves one message in doubt and no other untold. A person whose own chat is not known yet is told when it is.
 * Returns how many came to an end: 0 when all that is left must wait. One that fails keeps no other from leaving; the first
 * failure is thrown at the end.
 */
export async function tellPeople(ports: TellPorts, options: TellOptions): Promise<number> {
  const { owner, leaseMs, limit, mayBegin } = options;
  const failures: unknown[] = [];
  const tried = new Set<string>();
  let ended = 0;
  while (mayBegin() && tried.size < limit) {
    const [notice] = await ports.holds.claimNotices(owner, ports.clock.now(), leaseMs, 1);
    if (!notice) break;
    if (tried.has(notice.id)) {
      // Those tried least come first: all that is left had its turn.
      await finish(ports, notice, owner, 'planned');
      break;
    }
    tried.add(notice.id);
    try {
      const outcome = await tell(ports, notice);
      await finish(ports, notice, owner, outcome);
      if (outcome !== 'planned') ended += 1;
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ended;
}

function finish({ holds, clock }: TellPorts, { id }: HoldNotice, owner: string, outcome: Outcome): Promise<void> {
  return typeof outcome === 'string'
    ? holds.finishNotice(id, owner, outcome, clock.now())
    : holds.awaitPerson(id, owner, outcome.awaits, clock.now());
}

async function tell(ports: TellPorts, notice: HoldNotice): Promise<Outcome> {
  const hold = await ports.holds.readHold(notice.holdId);
  if (!hold || !stillConcerns(hold, notice.target)) return 'unreachable';
  const known = await resolve(ports, notice, hold);
  if (typeof known === 'string') return known;
  const told = await ports.announcer.tell(known);
  if (told !== 'absent') return AFTER[told];
  return known.target.kind === 'person' ? { awaits: known.target.id } : 'unreachable';
}

/**
 * What ended before it was told is told no more: nobody has anything to do about it. What was decided is told to whoever took the
 * order or asked for it and where everybody sees it, no more to those who were asked to decide.
 */
function stillConcerns({ state, decision, askedBy }: Hold, target: NoticeTarget): boolean {
  if (OVER.has(state)) return false;
  return decision === null || target.kind !== 'person' || target.id === askedBy?.id;
}

/** The salesperson as Entra knows them. An approver who took the order and is told of it as such is not told twice. */
async function resolve(
  ports: TellPorts,
  notice: HoldNotice,
  hold: Hold,
): Promise<HoldNotice | Exclude<Outcome, object>> {
  const { target } = notice;
  if (target.kind !== 'salesperson') return notice;
  try {
    const person = await ports.directory.findByAddress(target.address);
    if (!person) return 'unreachable';
    if (isToldAsApprover(ports, hold, person.id)) return 'told';
    return { ...notice, target: { kind: 'person', id: person.id } };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return fault.kind === 'refused' ? 'unreachable' : 'planned';
  }
}

function isToldAsApprover({ companies, clock }: TellPorts, hold: Hold, personId: string): boolean {
  const credit = companies.get(hold.company)?.credit;
  const step = credit?.chain[hold.step];
  if (!credit || !step || hold.state !== 'pending' || hold.notes.length > 0) return false;
  return peopleToTell(credit, step, clock.today()).includes(personId);
}
