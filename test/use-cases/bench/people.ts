import type { Company } from '../../../src/domain/company/company.ts';
import type { Role } from '../../../src/domain/company/role.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Directory } from '../../../src/use-cases/ports/directory.ts';

export const SOPHIE: Person = { id: 'p-sophie', name: 'Sophie Lambert' };
export const MARC: Person = { id: 'p-marc', name: 'Marc Vidal' };
export const READER: Person = { id: 'p-lea', name: 'Léa Consultante' };
export const STRANGER: Person = { id: 'p-inconnu', name: 'Personne Inconnue' };

/** What the directory knows of people besides their roles, by person id; addresses in lower case. */
export interface Known {
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  /** Addresses elsewhere. */
  readonly others?: Readonly<Record<string, readonly string[]>>;
  /** Names of people who are not among the usual ones. */
  readonly people?: readonly Person[];
}

/** Roles by person: everywhere, or in one company where the key says so (`p-sophie@BIJOU`). Others have none. */
export function directoryOf(roles: Readonly<Record<string, readonly Role[]>>, known: Known = {}): Directory {
  const { groups = {}, addresses = {}, others = {} } = known;
  const people = [SOPHIE, MARC, READER, STRANGER, ...(known.people ?? [])];
  return {
    rolesOf: async ({ id }: Person, { code }: Company) =>
      new Set([...(roles[id] ?? []), ...(roles[`${id}@${code}`] ?? [])]),
    groupsOf: async ({ id }, groupIds) => new Set(groupIds.filter((group) => groups[id]?.includes(group))),
    addressesOf: async ({ id }) => ({ given: addresses[id] ?? [], others: others[id] ?? [] }),
    findByAddress: async (address) => {
      const wanted = address.trim().toLowerCase();
      return people.find(({ id }) => addresses[id]?.includes(wanted)) ?? null;
    },
  };
}

/** Two collectors and somebody who may only look. */
export const USUAL_PEOPLE = directoryOf({
  [SOPHIE.id]: ['collector'],
  [MARC.id]: ['collector'],
  [READER.id]: ['reader'],
});
