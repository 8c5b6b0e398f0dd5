import { closest, distance } from 'fastest-levenshtein';

/** Two letters that changed places are two mistakes; longer names may have one in three letters. */
const allowedIn = (name: string): number => Math.max(2, Math.floor(name.length / 3));

/** The option that a name misspells, with its dashes; null where it resembles none. */
export function nearestOption(name: string, among: readonly string[]): string | null {
  const best = closest(name.toLowerCase(), [...among]);
  return distance(name.toLowerCase(), best) <= allowedIn(name) ? `--${best}` : null;
}
