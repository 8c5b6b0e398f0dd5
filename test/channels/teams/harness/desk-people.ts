import type { Person } from '../../../../src/domain/person.ts';
import type { Rights } from '../../../../src/use-cases/read-rights.ts';
import { SOPHIE } from '../../../builders/memory.ts';

export const RENE: Person = { id: 'p-rene', name: 'René Petit' };
export const ADELE: Person = { id: 'p-adele', name: 'Adèle Garnier' };

/** Sophie collects, René reads, Adèle administers; three approve. */
export function rightsOfDesk(id: string): Rights {
  const [collects, administersAll] = [id === SOPHIE.id, id === ADELE.id];
  const approves = ['p-nadia', 'p-paul', 'p-karim'].includes(id);
  const reads = collects || administersAll || approves || id === RENE.id;
  return { reads, collects, approves, administersAll };
}
