import { comparable, distinctiveWords } from '../tiers/comparable.ts';
import type { TiersSummary } from '../tiers/tiers.ts';

/** Shorter words are in every text. */
const MIN_SIGNS = 4;
const MOST = 5;

/**
 * Customers whom a text names, the surest first: by their code, or by the words of their name that tell them from others. All of those
 * words count more than the first one alone; a word that is not the first says nothing. Five at most: it is a suggestion, a person chooses.
 */
export function namedIn(text: string, list: readonly TiersSummary[]): readonly TiersSummary[] {
  const words = new Set(comparable(text).split(' '));
  return list
    .filter(({ asleep }) => !asleep)
    .map((tiers) => ({ tiers, weight: weightOf(tiers, words) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.tiers.name < b.tiers.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ tiers }) => tiers);
}

function weightOf({ code, name, shortName }: TiersSummary, words: ReadonlySet<string>): number {
  const coded = comparable(code);
  if (coded.length >= MIN_SIGNS && !coded.includes(' ') && words.has(coded)) return 3;
  return Math.max(weightOfName(name, words), weightOfName(shortName, words));
}

function weightOfName(name: string, words: ReadonlySet<string>): number {
  const own = distinctiveWords(comparable(name));
  const [first = ''] = own;
  if (first.length < MIN_SIGNS || !words.has(first)) return 0;
  return own.every((word) => words.has(word)) ? 2 : 1;
}

/** What in a text may be the number of an invoice: capitals or digits, a digit at least. Three at most. */
export const numbersIn = (text: string): readonly string[] =>
  [...new Set(text.match(/(?<![\p{L}\p{N}@./-])(?=[A-Z-]*\d)[A-Z\d][A-Z\d-]{3,16}(?![\p{L}\p{N}@/])/gu) ?? [])].slice(
    0,
    3,
  );
