import { type Cents, cents } from '../cents.ts';
import type { Day } from '../day.ts';
import type { MatchedItem, MatchReason, MatchTolerance, PaidPart } from './bank-match.ts';

/** An open item with what earlier entries of the bank leave of it. */
export interface Owed {
  readonly item: MatchedItem;
  readonly left: Cents;
}

/** How an amount is shared out over instalments. */
export interface Share {
  readonly how: 'exact' | 'less' | 'part' | 'over';
  readonly parts: readonly PaidPart[];
  readonly reasons: readonly MatchReason[];
  /** Another set of as many instalments comes to the amount as well. */
  readonly isOneOfSeveral: boolean;
}

/** The debt that is due goes first, then the oldest (art. 1342-10 C. civ.). */
export const oldestFirst = (a: Owed, b: Owed): number =>
  compareDays(a.item.due, b.item.due) || compareDays(a.item.issued, b.item.issued) || a.item.ecNo - b.item.ecNo;

/** No due date: after those that have one. */
const compareDays = (a: Day | null, b: Day | null): number => (a ?? '9999').localeCompare(b ?? '9999');

/**
 * Shares an amount out over instalments that were named: all of them, those that come to it, all of them less an escompte or
 * charges, or the oldest first. A credit note that was named lowers the rest.
 */
export function shareOut(owed: readonly Owed[], amount: Cents, tolerance: MatchTolerance): Share {
  const claims = owed.filter(({ left }) => left > 0).toSorted(oldestFirst);
  const total = cents(owed.reduce((sum, { left }) => sum + left, 0));
  if (total === amount) return exact(claims, false);
  const chosen = chooseSum(claims, amount);
  if (chosen) return exact(chosen.owed, chosen.isOneOfSeveral);
  const less = lessOf(total, amount, tolerance);
  if (less)
    return {
      how: 'less',
      parts: claims.map((one) => toPart(one, one.left, true)),
      reasons: [less],
      isOneOfSeveral: false,
    };
  if (amount > total) {
    const over = { code: 'more-than-owed', by: cents(amount - total) } as const;
    return {
      how: 'over',
      parts: claims.map((one) => toPart(one, one.left, true)),
      reasons: [over],
      isOneOfSeveral: false,
    };
  }
  return { how: 'part', parts: payOldest(claims, amount), reasons: [{ code: 'part-payment' }], isOneOfSeveral: false };
}

function exact(owed: readonly Owed[], isOneOfSeveral: boolean): Share {
  const parts = owed.map((one) => toPart(one, one.left, true));
  return { how: 'exact', parts, reasons: [{ code: 'exact-amount', instalments: parts.length }], isOneOfSeveral };
}

/** Nobody gives away more than a tenth as charges: a part payment of a small invoice is one. */
const MOST_CHARGES = 0.1;

/** What a payment may lack of what it pays; undefined: it lacks nothing, or too much. */
export function lessOf(total: Cents, amount: Cents, { discount, charges }: MatchTolerance): MatchReason | undefined {
  const by = cents(total - amount);
  if (by <= 0) return undefined;
  const most = Math.ceil((total * discount) / 10_000);
  // Just what was agreed is an escompte, however small.
  if (by === most && discount > 0) return { code: 'less-discount', by };
  if (by <= charges && by <= total * MOST_CHARGES) return { code: 'less-charges', by };
  return by <= most ? { code: 'less-discount', by } : undefined;
}

function payOldest(claims: readonly Owed[], amount: Cents): readonly PaidPart[] {
  let rest: number = amount;
  const parts: PaidPart[] = [];
  for (const one of claims) {
    if (rest <= 0) break;
    const part = Math.min(rest, one.left);
    parts.push(toPart(one, cents(part), part === one.left));
    rest -= part;
  }
  return parts;
}

export const toPart = ({ item, left }: Owed, part: Cents, isWhole: boolean): PaidPart => ({
  ...{ tiers: item.tiers, ecNo: item.ecNo, piece: item.piece, due: item.due, amount: item.amount },
  ...{ currency: item.currency, part, left, isWhole },
});

/** Sets of more are found by chance. */
const MOST_TOGETHER = 5;
/** Of so many instalments: the sets of five of twenty are 15,504. */
const MOST_AMONG = 20;

/** The fewest instalments that come to an amount, the oldest where several sets of that size do. */
export function chooseSum(
  claims: readonly Owed[],
  amount: Cents,
): { readonly owed: readonly Owed[]; readonly isOneOfSeveral: boolean } | undefined {
  const among = claims.slice(0, MOST_AMONG);
  for (let size = 1; size <= Math.min(MOST_TOGETHER, among.length); size += 1) {
    const [first, second] = setsOf(among, size, amount);
    if (first) return { owed: first, isOneOfSeveral: second !== undefined };
  }
  return undefined;
}

/** At most two sets of that size. */
function setsOf(among: readonly Owed[], size: number, amount: number): readonly (readonly Owed[])[] {
  const found: Owed[][] = [];
  const search = (from: number, rest: number, chosen: readonly Owed[]): void => {
    if (found.length > 1) return;
    if (chosen.length === size) {
      if (rest === 0) found.push([...chosen]);
      return;
    }
    for (let at = from; at < among.length && found.length < 2; at += 1) {
      const one = among[at];
      if (one && one.left <= rest) search(at + 1, rest - one.left, [...chosen, one]);
    }
  };
  search(0, amount, []);
  return found;
}
