import type { Person } from '../../domain/person.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import { changeHold } from './orders/change-hold.ts';
import { nextHold } from './orders/next-hold.ts';
import { readOrder } from './orders/read-order.ts';
import { refuseOver } from './orders/refuse-over.ts';
import { authorizeHold } from './people/authorize-hold.ts';
import { checkText } from './people/check-release.ts';
import { showHold } from './show-hold.ts';
import type { HoldText, HoldView } from './views.ts';

type AskAgainPorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'conversations' | 'clock'>;

/**
 * Asks anew for an order that was refused, with a justification: a new hold with the facts of now, which the person who asks
 * may not approve (case I1). An order that is gone or blocked no more has nothing to ask for.
 */
export async function askAgain(ports: AskAgainPorts, who: Person, request: HoldText): Promise<HoldView | Refused> {
  const access = await authorizeHold(ports, who, request.id);
  if (access.kind === 'refused') return access;
  const { hold, company } = access;
  const reason = checkText('reason', request.text);
  if (reason.kind === 'refused') return reason;
  if (hold.state !== 'refused') return refuseOver(hold);
  const read = await readOrder(ports, company, hold);
  if (read.kind === 'refused') return read;
  const found = nextHold(hold, read.now, ports.clock.today(), company.credit);
  const next = found.kind === 'keep' ? ({ kind: 'open', state: 'pending', after: 'superseded' } as const) : found;
  const conversations = await ports.conversations.listConversations('approvals', company.code);
  // Those who are told of the new hold read the justification on it.
  const note = { kind: 'answer', at: ports.clock.now().toISOString(), by: who, text: reason.text } as const;
  const wanted = { standing: hold, now: read.now, next, askedBy: who, note };
  const change = await changeHold(ports, company, conversations, wanted);
  if (change.kind === 'stale') return overNow(ports, hold);
  return showHold(ports, who, change.hold.id);
}

async function overNow({ holds }: AskAgainPorts, { id }: Hold): Promise<Refused> {
  const hold = await holds.readHold(id);
  return hold ? refuseOver(hold) : refuse({ code: 'unknown-hold' });
}
