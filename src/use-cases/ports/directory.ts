import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';

/** Under which addresses a person may be known, all in lower case. */
export interface PersonAddresses {
  /** Login, mail and, where the application may read them, the mailbox's other addresses: the organization gave them. */
  readonly given: readonly string[];
  /** Addresses elsewhere, where the application may read them: a person may have written them, so they prove nothing. */
  readonly others: readonly string[];
}

/** Who may do what: roles from Entra groups, default nobody. */
export interface Directory {
  /** Roles of the person in the company. Unknown person, unreachable directory: the empty set, or the fault. */
  rolesOf(person: Person, company: Company): Promise<ReadonlySet<Role>>;
  /** Which of these Entra groups the person is in, nested ones included. */
  groupsOf(person: Person, groupIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Who took an order must not release it (case I1). Unknown person: none. */
  addressesOf(person: Person): Promise<PersonAddresses>;
  /** Whose address it is, as Entra knows them; null: nobody's. */
  findByAddress(address: string): Promise<Person | null>;
}
