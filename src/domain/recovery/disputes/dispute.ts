import type { Day } from '../../day.ts';
import type { Person } from '../../person.ts';
import type { FactChange } from '../edits.ts';

/** A customer contests what is asked: it stays owed, aged and counted, and is in no letter until it is resolved (case F1). */
export interface DisputeFacts {
  readonly motif: string;
  readonly note: string;
  /** Who is to resolve it. */
  readonly owner: Person;
  /** By when; null: nobody said. */
  readonly expected: Day | null;
  /** By people, the oldest first; absent where nothing was changed yet. */
  readonly changes?: readonly FactChange[] | undefined;
}

/** In one line, as letters and « Pourquoi ? » say it. */
export const reasonOf = ({ motif, note }: Pick<DisputeFacts, 'motif' | 'note'>): string =>
  note === '' ? motif : `${motif} – ${note}`;
