import type { Day } from '../../day.ts';
import type { Person } from '../../person.ts';

/** Why an invoice is disputed: the usual reasons, of which a company may have others (a setting). */
export const USUAL_MOTIFS = [
  'Prix',
  'Quantité',
  'Qualité',
  'Livraison',
  'Facture erronée',
  'Avoir attendu',
  'Déjà payé',
  'Autre',
] as const;

/** A customer contests what is asked: it stays owed, aged and counted, and is in no letter until it is resolved (case F1). */
export interface DisputeFacts {
  readonly motif: string;
  readonly note: string;
  /** Who is to resolve it. */
  readonly owner: Person;
  /** By when; null: nobody said. */
  readonly expected: Day | null;
}

/** In one line, as letters and « Pourquoi ? » say it. */
export const reasonOf = ({ motif, note }: Pick<DisputeFacts, 'motif' | 'note'>): string =>
  note === '' ? motif : `${motif} – ${note}`;
