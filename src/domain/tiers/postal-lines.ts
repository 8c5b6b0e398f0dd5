import { comparable } from './comparable.ts';
import type { Tiers } from './tiers.ts';

/** Sage leaves the country of customers at home empty as often as not. */
const AT_HOME = ['', 'france', 'fr'];

/** Whether the post takes a letter to it without naming a country. */
export const isAtHome = (country: string): boolean => AT_HOME.includes(comparable(country));

/** The lines of an address as an envelope bears them: abroad, the country stands last, in capitals (norm XPZ 10-011). */
export function postalLines({ addressLines, country }: Pick<Tiers, 'addressLines' | 'country'>): readonly string[] {
  const lines = addressLines.map((line) => line.trim()).filter((line) => line !== '');
  if (isAtHome(country) || lines.length === 0) return lines;
  const named = country.trim().toLocaleUpperCase('fr');
  return comparable(lines.at(-1) ?? '') === comparable(named) ? lines : [...lines, named];
}
