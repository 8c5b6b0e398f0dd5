import { closest, distance } from 'fastest-levenshtein';

/** Two letters that changed places are two mistakes; longer names may have one in three letters. */
const allowedIn = (name: string): number => Math.max(2, Math.floor(name.length / 3));

/** Which of these names a name misspells, capitals or small letters; null where it resembles none. */
export function nearestName(name: string, among: readonly string[]): string | null {
  if (among.length === 0) return null;
  const bySmall = new Map(among.map((one) => [one.toLowerCase(), one]));
  const small = name.toLowerCase();
  const best = closest(small, [...bySmall.keys()]);
  return distance(small, best) <= allowedIn(name) ? (bySmall.get(best) ?? null) : null;
}
