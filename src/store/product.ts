import type { Person } from '../domain/person.ts';

/** Who acts in history when nobody presses a button. */
export const PRODUCT: Person = { id: 'relance', name: 'Relance' };
