import type { Person } from '../domain/relance/memory.ts';

/** Who acts in history when nobody presses a button. */
export const PRODUCT: Person = { id: 'relance', name: 'Relance' };
