import { CLOSENESS } from './closeness.ts';
import { type IndexedTiers, indexName, indexTiers } from './indexed-name.ts';
import { byRank, findByName, findBySiret, type RankedTiers } from './rank-tiers.ts';
import { suggestTiers } from './suggest.ts';
import type { TiersSummary } from './tiers.ts';

/**
 * Every customer that a text may be the beginning of, the best first: the exact code, a SIRET or SIREN, then names and codes that
 * begin so. For lists to choose from: unlike `matchTiers`, an exact code hides nobody.
 */
export function searchTiers(text: string, list: readonly TiersSummary[]): readonly RankedTiers[] {
  const wanted = indexName(text);
  if (wanted.full === '') return [];
  const index = indexTiers(list);
  const code = text.trim().toLowerCase();
  const exact = [...index.filter((one) => one.code === code), ...findBySiret(text, index)];
  const begun = index.filter((one) => one.code.startsWith(code));
  const best = new Map<IndexedTiers, RankedTiers>();
  for (const candidate of exact) best.set(candidate, { candidate, closeness: CLOSENESS.exact });
  for (const ranked of findByName(wanted, index)) if (!best.has(ranked.candidate)) best.set(ranked.candidate, ranked);
  for (const candidate of begun)
    if (!best.has(candidate)) best.set(candidate, { candidate, closeness: CLOSENESS.partial });
  return [...best.values()].sort(byRank);
}

/** The nearest names, for a text that nobody answers to. */
export const nearTiers = (text: string, list: readonly TiersSummary[]): readonly TiersSummary[] => {
  const wanted = indexName(text);
  return wanted.full === '' ? [] : suggestTiers(wanted, indexTiers(list));
};
