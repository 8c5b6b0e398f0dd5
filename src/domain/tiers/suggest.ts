import { distance } from 'fastest-levenshtein';
import type { IndexedName, IndexedTiers } from './indexed-name.ts';
import type { TiersSummary } from './tiers.ts';

const MAX_SUGGESTIONS = 5;

/** Names and codes written nearly so: at most one mistake in three letters, the nearest first. */
export function suggestTiers(wanted: IndexedName, index: readonly IndexedTiers[]): TiersSummary[] {
  const allowed = Math.max(1, Math.floor(wanted.compact.length / 3));
  return index
    .map((candidate) => ({ tiers: candidate.tiers, mistakes: mistakesTo(wanted, candidate, allowed) }))
    .filter(({ mistakes }) => mistakes <= allowed)
    .sort((a, b) => a.mistakes - b.mistakes || Number(a.tiers.asleep) - Number(b.tiers.asleep) || byCode(a, b))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ tiers }) => tiers);
}

const byCode = (a: { tiers: TiersSummary }, b: { tiers: TiersSummary }): number =>
  a.tiers.code < b.tiers.code ? -1 : 1;

function mistakesTo(wanted: IndexedName, { code, names }: IndexedTiers, allowed: number): number {
  let fewest = mistakesBetween(wanted.compact, code, allowed);
  for (const name of names) {
    fewest = Math.min(fewest, mistakesBetween(wanted.compact, name.compact, allowed));
    if (wanted.words.length < name.words.length) fewest = Math.min(fewest, mistakesInWords(wanted, name, allowed));
  }
  return fewest;
}

/** Part of a name with a mistake: each word wanted against the nearest word of the name. */
function mistakesInWords(wanted: IndexedName, name: IndexedName, allowed: number): number {
  let total = 0;
  for (const word of wanted.words) {
    total += Math.min(...name.words.map((one) => mistakesBetween(word, one, allowed)));
    if (total > allowed) return Number.POSITIVE_INFINITY;
  }
  return total;
}

const mistakesBetween = (a: string, b: string, allowed: number): number =>
  Math.abs(a.length - b.length) > allowed ? Number.POSITIVE_INFINITY : distance(a, b);
