import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';

/** Who may do what: roles from Entra groups, default nobody. */
export interface Directory {
  /** Roles of the person in the company. Unknown person, unreachable directory: the empty set, or the fault. */
  rolesOf(person: Person, company: Company): Promise<ReadonlySet<Role>>;
  /** Which of these Entra groups the person is in, nested ones included. */
  groupsOf(person: Person, groupIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The person's addresses in lower case: who took an order must not release it (case I1). Unknown person: none. */
  addressesOf(person: Person): Promise<readonly string[]>;
  /** Whose address it is, as Entra knows them; null: nobody's. */
  findByAddress(address: string): Promise<Person | null>;
}
