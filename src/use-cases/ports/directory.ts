import type { Company, Role } from '../../domain/company/company.ts';
import type { Person } from '../../domain/relance/memory.ts';

/** Who may do what: roles from Entra groups, default nobody. */
export interface Directory {
  /** Roles of the person in the company. Unknown person, unreachable directory: the empty set, or the fault. */
  rolesOf(person: Person, company: Company): Promise<ReadonlySet<Role>>;
}
