import { CLOSENESS } from './closeness.ts';
import { indexName, indexTiers } from './indexed-name.ts';
import { byRank, findByName, findBySiret, type RankedTiers } from './rank-tiers.ts';
import { suggestTiers } from './suggest.ts';
import type { TiersSummary } from './tiers.ts';

export type TiersMatch =
  | { readonly kind: 'one'; readonly tiers: TiersSummary }
  /** The best first; at most ten of `total`. */
  | { readonly kind: 'several'; readonly candidates: readonly TiersSummary[]; readonly total: number }
  /** At most five, the nearest first. */
  | { readonly kind: 'none'; readonly suggestions: readonly TiersSummary[] };

const MAX_CANDIDATES = 10;

/**
 * Which customer a text names: an exact code, a SIRET or SIREN, else a name. A misspelt name is never taken for a customer,
 * however near: it only gives suggestions, since a letter to the wrong debtor is worse than a question.
 */
export function matchTiers(text: string, list: readonly TiersSummary[]): TiersMatch {
  const index = indexTiers(list);
  const wanted = indexName(text);
  if (wanted.full === '') return { kind: 'none', suggestions: [] };
  const byNumber = index.filter(({ code }) => code === text.trim().toLowerCase());
  const found = byNumber.length > 0 ? byNumber : findBySiret(text, index);
  if (found.length > 0) return toMatch(found.map((candidate) => ({ candidate, closeness: CLOSENESS.exact })));
  const named = findByName(wanted, index);
  return named.length > 0 ? toMatch(named) : { kind: 'none', suggestions: suggestTiers(wanted, index) };
}

/** A full name beats names that only begin so, unless it is an asleep customer's: then a person chooses. */
function toMatch(found: readonly RankedTiers[]): TiersMatch {
  const ranked = found.toSorted(byRank);
  const [best, second] = ranked;
  const isAlone = second === undefined;
  const standsOut =
    best !== undefined && best.closeness < CLOSENESS.partial && (isAlone || best.closeness < second.closeness);
  if (best && (isAlone || (standsOut && !best.candidate.tiers.asleep))) {
    return { kind: 'one', tiers: best.candidate.tiers };
  }
  const candidates = ranked.slice(0, MAX_CANDIDATES).map(({ candidate }) => candidate.tiers);
  return { kind: 'several', candidates, total: ranked.length };
}
