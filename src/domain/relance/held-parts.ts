import { cents, sumCents } from '../cents.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { Deduction } from './decision.ts';
import type { RelanceInput } from './input.ts';
import { rememberedOf } from './remembered.ts';

/** A receipt that may lower one claim alone. */
type HeldPartOfClaim = Deduction & { readonly only: ReadonlySet<number> };

/**
 * Parts of claims that rooms hold, as receipts that lower these claims alone and are in no account (case B4): they bear the number of
 * their claim, negative, which no line has. Several of one claim are one, of the latest day, and no more than the claim.
 */
export function heldParts(
  claims: readonly OpenItem[],
  { account, memory, today }: Pick<RelanceInput, 'account' | 'memory' | 'today'>,
): readonly HeldPartOfClaim[] {
  if (!memory.held.some(({ part }) => part !== undefined)) return [];
  const remembered = rememberedOf(account.items, memory);
  return claims.flatMap((claim): readonly HeldPartOfClaim[] => {
    const holds = remembered(claim).held.filter(
      ({ part, since, until }) => part !== undefined && since <= today && (until === null || today <= until),
    );
    const amount = Math.min(sumCents(holds.map(({ part }) => part ?? cents(0))), claim.left);
    const on = holds
      .map(({ since }) => since)
      .sort()
      .at(-1);
    if (on === undefined || amount <= 0) return [];
    const { ecNo, piece } = claim;
    return [{ ecNo: -ecNo, piece, on, kind: 'receipt', amount: cents(amount), only: new Set([ecNo]) }];
  });
}
