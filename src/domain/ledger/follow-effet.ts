import type { Effet } from './effet.ts';
import type { Entry } from './entry.ts';

/** The effet that a line is, by itself; null where it is none. */
export const effetOf = ({ treatment, amount, date }: Pick<Entry, 'treatment' | 'amount' | 'date'>): Effet | null =>
  treatment === 'effet' && amount > 0 ? { on: date, invoice: null } : null;

/** The same with what it continues, the nearest first: its own lines of the years before, then its invoice. */
export function followEffet(line: Entry, chain: readonly Entry[]): Effet | null {
  if (line.effet === null) return null;
  const isEffet = ({ effet }: Entry): boolean => effet !== null;
  const on = chain.findLast(isEffet)?.date ?? line.date;
  const origin = chain.at(-1);
  const invoice = origin && !isEffet(origin) ? { piece: origin.piece, issued: origin.issued } : null;
  return { on, invoice };
}
