import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { addPurpose, type PurposePorts } from '../morning/register-conversation.ts';
import type { Refused } from '../refusal.ts';
import { type AnnounceWaitingPorts, announceWaiting, type WaitingAnnounced } from './announce-waiting.ts';

export interface ApprovalsAdded {
  readonly kind: 'added';
  /** The holds that waited already. */
  readonly waiting: WaitingAnnounced;
}

/** From now on held orders are decided in this conversation too. It is told of what waits already; asked again, of nothing twice. */
export async function registerApprovals(
  ports: PurposePorts & AnnounceWaitingPorts,
  who: Person,
  conversationId: string,
  company: CompanyCode | null,
): Promise<ApprovalsAdded | Refused> {
  const added = await addPurpose(ports, who, conversationId, 'approvals', company);
  if (added.kind === 'refused') return added;
  return { kind: 'added', waiting: await announceWaiting(ports, added.companies, conversationId) };
}
