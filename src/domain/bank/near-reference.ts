import { distance } from 'fastest-levenshtein';
import type { MatchedItem, NearReference } from './bank-match.ts';
import { compactNumber } from './free-text.ts';

/** One sign other, too many or missing, or two that changed places. */
function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  const apart = distance(a, b);
  if (apart === 1) return true;
  if (apart !== 2 || a.length !== b.length) return false;
  const at = [...a].findIndex((sign, place) => sign !== b[place]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Documents among these that were perhaps meant by numbers of nothing open: FA000521 for FA000512. */
export const findNear = (unknown: readonly string[], among: readonly MatchedItem[]): readonly NearReference[] =>
  unknown.flatMap((written) =>
    among
      .filter(({ piece }) => isNear(written, compactNumber(piece)))
      .map(({ piece, tiers }) => ({ written, piece, tiers })),
  );
