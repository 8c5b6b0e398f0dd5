import type { IndexedName, IndexedTiers } from './indexed-name.ts';

/** How well a tiers answers a text: the same name with its legal form, without it, or its words begun. Smaller is closer. */
export const CLOSENESS = { exact: 0, sameName: 1, partial: 2 } as const;
export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

/** Undefined: no match. */
export function closenessOf(wanted: IndexedName, candidate: IndexedTiers): Closeness | undefined {
  const { names } = candidate;
  if (names.some((name) => name.full === wanted.full)) return CLOSENESS.exact;
  if (names.some((name) => name.sorted === wanted.sorted || name.compact === wanted.compact)) return CLOSENESS.sameName;
  const begins = names.some((name) => beginsWords(wanted.words, name.words));
  return begins || candidate.code.startsWith(wanted.full) ? CLOSENESS.partial : undefined;
}

/** Every word wanted begins a word of the name, each another one, the longest wanted word choosing first. */
function beginsWords(wanted: readonly string[], words: readonly string[]): boolean {
  if (wanted.length > words.length) return false;
  const free = [...words];
  for (const word of wanted.toSorted((a, b) => b.length - a.length)) {
    const found = free.findIndex((one) => one.startsWith(word));
    if (found === -1) return false;
    free.splice(found, 1);
  }
  return true;
}
