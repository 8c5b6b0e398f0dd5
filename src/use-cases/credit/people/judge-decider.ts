import { amountToRelease } from '../../../domain/credit/amount-to-release.ts';
import type { Person } from '../../../domain/person.ts';
import { holds } from '../../authorize.ts';
import type { CreditPorts } from '../credit-ports.ts';
import { rightInChain } from './approval-right.ts';
import type { HoldAccess } from './authorize-hold.ts';
import { mayBeOwnOrder } from './own-order.ts';

/** What a hold lets a person do about it; each act is judged again where it is done. */
export interface Decider {
  readonly isApprover: boolean;
  /** They took the order or asked again: it is theirs to follow. */
  readonly own: boolean;
  /** Refuse it at least. */
  readonly decide: boolean;
  /** Release as much as the order is. */
  readonly approve: boolean;
}

/** Whether a hold is the person's to decide, by the chain of its company and by four eyes (cases I1, I2). */
export async function judgeDecider(
  ports: Pick<CreditPorts, 'directory' | 'clock'>,
  who: Person,
  access: Pick<HoldAccess, 'hold' | 'company' | 'roles' | 'own'>,
): Promise<Decider> {
  const { hold, company, roles } = access;
  const isApprover = holds(roles, 'approver');
  const inChain = isApprover && (await rightInChain(ports, company, who, null)).kind === 'may';
  const { overLimit } = hold.facts;
  const amount = amountToRelease(hold.facts);
  const isOwnOf = (person: Person) => mayBeOwnOrder(ports.directory, person, hold);
  const reaches = inChain && (await rightInChain(ports, company, who, { amount, overLimit, isOwnOf })).kind === 'may';
  const releasesOwn = amount !== null && amount <= company.credit.selfApprovalUpTo;
  const own = access.own || (await isOwnOf(who));
  const decide = hold.state === 'pending' && inChain && (!own || releasesOwn);
  return { isApprover, own, decide, approve: decide && reaches };
}
