import type { Company, Role } from '../../../src/domain/company/company.ts';
import type { Person } from '../../../src/domain/relance/memory.ts';
import type { Directory } from '../../../src/use-cases/ports/directory.ts';

export const SOPHIE: Person = { id: 'p-sophie', name: 'Sophie Lambert' };
export const MARC: Person = { id: 'p-marc', name: 'Marc Vidal' };
export const READER: Person = { id: 'p-lea', name: 'Léa Consultante' };
export const STRANGER: Person = { id: 'p-inconnu', name: 'Personne Inconnue' };

/** Roles by person: everywhere, or in one company where the key says so (`p-sophie@BIJOU`). Others have none. */
export function directoryOf(roles: Readonly<Record<string, readonly Role[]>>): Directory {
  return {
    rolesOf: async ({ id }: Person, { code }: Company) =>
      new Set([...(roles[id] ?? []), ...(roles[`${id}@${code}`] ?? [])]),
  };
}

/** Two collectors and somebody who may only look. */
export const USUAL_PEOPLE = directoryOf({
  [SOPHIE.id]: ['collector'],
  [MARC.id]: ['collector'],
  [READER.id]: ['reader'],
});
