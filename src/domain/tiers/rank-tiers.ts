import { type Closeness, closenessOf } from './closeness.ts';
import type { IndexedName, IndexedTiers } from './indexed-name.ts';

/** A customer that answers a text, and how well. */
export interface RankedTiers {
  readonly candidate: IndexedTiers;
  readonly closeness: Closeness;
}

/** 14 digits, or the 9 of the company, in groups or not. */
export function findBySiret(text: string, index: readonly IndexedTiers[]): readonly IndexedTiers[] {
  const digits = text.replace(/[\s.\u00a0]/g, '');
  if (!/^(\d{9}|\d{14})$/.test(digits)) return [];
  return index.filter(({ tiers }) => tiers.siret.replace(/\s/g, '').startsWith(digits));
}

export function findByName(wanted: IndexedName, index: readonly IndexedTiers[]): readonly RankedTiers[] {
  return index.flatMap((candidate) => {
    const closeness = closenessOf(wanted, candidate);
    return closeness === undefined ? [] : [{ candidate, closeness }];
  });
}

/** The best first: awake before asleep, then the closest, then by name. */
export function byRank(a: RankedTiers, b: RankedTiers): number {
  const [one, other] = [a.candidate.tiers, b.candidate.tiers];
  if (one.asleep !== other.asleep) return one.asleep ? 1 : -1;
  if (a.closeness !== b.closeness) return a.closeness - b.closeness;
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.code < other.code ? -1 : 1;
}
