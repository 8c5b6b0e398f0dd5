import type { TiersCode } from '../../domain/tiers/tiers-code.ts';

/** Those whose customer was held: one that is nobody's is told again, until somebody knows whose it is. */
export const heldIn = (noted: ReadonlyMap<string, TiersCode | null>): ReadonlySet<string> =>
  new Set([...noted].flatMap(([reference, tiers]) => (tiers === null ? [] : [reference])));
