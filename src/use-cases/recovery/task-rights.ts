import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';
import { authorize } from '../authorize.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface PeoplePorts {
  readonly companies: Companies;
  readonly directory: Directory;
}

export interface TaskRight {
  readonly kind: 'allowed';
  readonly company: Company;
  readonly roles: ReadonlySet<Role>;
}

/** Readers see what is to be done; to make or end a task takes one of these. */
const ACTING: readonly Role[] = ['collector', 'approver', 'admin'];

/** Whether those roles let a person have tasks. */
export const mayAct = (roles: ReadonlySet<Role>): boolean => ACTING.some((role) => roles.has(role));

/** The company, for collectors, approvers and administrators of it. */
export async function authorizeActing(
  ports: PeoplePorts,
  who: Person,
  code: CompanyCode,
): Promise<TaskRight | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  return mayAct(right.roles) ? right : refuse({ code: 'not-allowed', needed: 'collector', company: code });
}

/** Why an address is nobody to give a task to. */
export type NoColleague =
  | { readonly kind: 'unknown-colleague'; readonly given: string }
  /** Known, and without a right to act in that company. */
  | { readonly kind: 'powerless-colleague'; readonly name: string };

/** Whose address it is, as long as that person may act in the company. */
export async function findColleague(
  { directory }: Pick<PeoplePorts, 'directory'>,
  company: Company,
  address: string,
): Promise<{ readonly kind: 'colleague'; readonly person: Person } | NoColleague> {
  const person = await directory.findByAddress(address);
  if (!person) return { kind: 'unknown-colleague', given: address };
  const roles = await directory.rolesOf(person, company);
  return mayAct(roles) ? { kind: 'colleague', person } : { kind: 'powerless-colleague', name: person.name };
}
