import type { Company } from '../domain/company/company.ts';
import type { CompanyCode } from '../domain/company/company-code.ts';
import type { Role } from '../domain/company/role.ts';
import type { Person } from '../domain/person.ts';
import type { Companies } from './ports/companies.ts';
import type { Directory } from './ports/directory.ts';
import { type Refused, refuse } from './refusal.ts';

/** A role holds the ones below it for reading: a collector reads, an approver and an administrator too. */
const IMPLIED: Readonly<Record<Role, readonly Role[]>> = {
  reader: ['reader', 'collector', 'approver', 'admin'],
  collector: ['collector'],
  approver: ['approver'],
  admin: ['admin'],
};

export const holds = (roles: ReadonlySet<Role>, needed: Role): boolean =>
  IMPLIED[needed].some((role) => roles.has(role));

/**
 * The company, when the person holds the role there; else a refusal. A person without any right learns nothing of which
 * companies exist.
 */
export async function authorize(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  code: CompanyCode,
  needed: Role,
): Promise<{ readonly kind: 'allowed'; readonly company: Company; readonly roles: ReadonlySet<Role> } | Refused> {
  const company = ports.companies.get(code);
  if (!company) return refuse({ code: 'not-allowed', needed, company: null });
  const roles = await ports.directory.rolesOf(who, company);
  return holds(roles, needed)
    ? { kind: 'allowed', company, roles }
    : refuse({ code: 'not-allowed', needed, company: code });
}

/** Companies where the person holds the role. */
export async function companiesOf(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  needed: Role,
): Promise<readonly Company[]> {
  const all = ports.companies.list();
  const roles = await Promise.all(all.map((company) => ports.directory.rolesOf(who, company)));
  return all.filter((_, index) => holds(roles[index] ?? new Set(), needed));
}

/** Whether the person administers every company there is. */
export async function administersAll(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
): Promise<boolean> {
  const administered = await companiesOf(ports, who, 'admin');
  return administered.length === ports.companies.list().length && administered.length > 0;
}
