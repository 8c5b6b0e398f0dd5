import type { Company } from '../../../domain/company/company.ts';
import type { Role } from '../../../domain/company/role.ts';
import type { Person } from '../../../domain/person.ts';
import { authorize, holds } from '../../authorize.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CreditPorts } from '../credit-ports.ts';
import { isOwnOrder } from './own-order.ts';

export interface HoldAccess {
  readonly kind: 'allowed';
  readonly hold: Hold;
  readonly company: Company;
  readonly roles: ReadonlySet<Role>;
  readonly own: boolean;
}

/** The hold, for whoever reads in its company, and for whoever took that one order without any role there. */
export async function authorizeHold(
  ports: Pick<CreditPorts, 'companies' | 'directory' | 'holds'>,
  who: Person,
  id: string,
): Promise<HoldAccess | Refused> {
  const hold = await ports.holds.readHold(id);
  if (!hold) return refuse({ code: 'unknown-hold' });
  const right = await authorize(ports, who, hold.company, 'reader');
  const company = ports.companies.get(hold.company);
  if (!company) return right.kind === 'refused' ? right : refuse({ code: 'unknown-hold' });
  const own = await isOwnOrder(ports.directory, who, hold);
  if (right.kind === 'refused') return own ? { kind: 'allowed', hold, company, roles: new Set(), own } : right;
  return { kind: 'allowed', hold, company, roles: right.roles, own };
}

export const isReader = ({ roles }: Pick<HoldAccess, 'roles'>): boolean => holds(roles, 'reader');
