import { comparable, distinctiveWords } from './comparable.ts';
import type { TiersSummary } from './tiers.ts';

/** A name made ready for comparing. */
export interface IndexedName {
  /** As written, without case, accents and punctuation; legal form included. */
  readonly full: string;
  /** Distinctive words in alphabetical order: word order tells nothing. */
  readonly words: readonly string[];
  readonly sorted: string;
  /** Distinctive words as written, without spaces: `l oreal` is `loreal`. */
  readonly compact: string;
}

export interface IndexedTiers {
  readonly tiers: TiersSummary;
  readonly code: string;
  /** CT_Intitule, then CT_Classement where it says something else. */
  readonly names: readonly IndexedName[];
}

/** Names made ready so far: the same ones come with every search, in a new list each time. */
const READY = new Map<string, IndexedName>();
const MAX_READY = 100_000;

export function indexName(text: string): IndexedName {
  const known = READY.get(text);
  if (known) return known;
  const full = comparable(text);
  const written = distinctiveWords(full);
  const words = [...written].sort();
  const name = { full, words, sorted: words.join(' '), compact: written.join('') };
  if (READY.size >= MAX_READY) READY.clear();
  READY.set(text, name);
  return name;
}

export const indexTiers = (list: readonly TiersSummary[]): readonly IndexedTiers[] => list.map(indexOne);

function indexOne(tiers: TiersSummary): IndexedTiers {
  const name = indexName(tiers.name);
  const short = indexName(tiers.shortName);
  const names = [name, short].filter((one) => one.full !== '');
  return { tiers, code: tiers.code.toLowerCase(), names: name.full === short.full ? names.slice(0, 1) : names };
}
