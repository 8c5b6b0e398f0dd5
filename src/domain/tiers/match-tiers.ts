import { CLOSENESS } from './closeness.ts';
import { type IndexedTiers, indexName, indexTiers } from './indexed-name.ts';
import { readingsOf } from './named-after.ts';
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
 * Which customer a text names: an exact code, a SIRET or SIREN, else a name, with or without the « de » or the article that it may
 * follow. A misspelt name is never taken for a customer, however near: it only gives suggestions, since a letter to the wrong
 * debtor is worse than a question.
 */
export function matchTiers(text: string, list: readonly TiersSummary[]): TiersMatch {
  if (indexName(text).full === '') return { kind: 'none', suggestions: [] };
  const index = indexTiers(list);
  const { texts, isLinked } = readingsOf(text);
  const readings = texts.map((reading) => ({ reading, named: findByName(indexName(reading), index) }));
  const whole = firstFound(readings, ({ reading, named }) => {
    const numbered = findByNumber(reading, index);
    if (numbered.length > 0) return numbered;
    return named.some(({ closeness }) => closeness < CLOSENESS.partial) ? named : [];
  });
  const begun = isLinked
    ? distinct(readings.flatMap(({ named }) => named))
    : firstFound(readings, ({ named }) => named);
  const found = whole.length > 0 ? whole : begun;
  if (found.length > 0) return toMatch(found);
  return { kind: 'none', suggestions: suggestTiers(indexName(texts.at(-1) ?? text), index) };
}

function findByNumber(text: string, index: readonly IndexedTiers[]): readonly RankedTiers[] {
  const byCode = index.filter(({ code }) => code === text.trim().toLowerCase());
  const found = byCode.length > 0 ? byCode : findBySiret(text, index);
  return found.map((candidate) => ({ candidate, closeness: CLOSENESS.exact }));
}

function firstFound<T>(readings: readonly T[], find: (one: T) => readonly RankedTiers[]): readonly RankedTiers[] {
  for (const one of readings) {
    const found = find(one);
    if (found.length > 0) return found;
  }
  return [];
}

/** Each customer once. */
const distinct = (found: readonly RankedTiers[]): readonly RankedTiers[] => [
  ...new Map(found.map((ranked) => [ranked.candidate, ranked])).values(),
];

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
