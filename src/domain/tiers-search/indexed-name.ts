import type { TiersSummary } from '../tiers.ts';
import { comparable, distinctiveWords } from './comparable.ts';

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

export function indexName(text: string): IndexedName {
  const full = comparable(text);
  const written = distinctiveWords(full);
  const words = [...written].sort();
  return { full, words, sorted: words.join(' '), compact: written.join('') };
}

const indexes = new WeakMap<readonly TiersSummary[], readonly IndexedTiers[]>();

/** The list made ready once: searching it again does not pay twice. A list given here is not to be changed afterwards. */
export function indexTiers(list: readonly TiersSummary[]): readonly IndexedTiers[] {
  const known = indexes.get(list);
  if (known) return known;
  const index = list.map(indexOne);
  indexes.set(list, index);
  return index;
}

function indexOne(tiers: TiersSummary): IndexedTiers {
  const name = indexName(tiers.name);
  const short = indexName(tiers.shortName);
  const names = [name, short].filter((one) => one.full !== '');
  return { tiers, code: tiers.code.toLowerCase(), names: name.full === short.full ? names.slice(0, 1) : names };
}
