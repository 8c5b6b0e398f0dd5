import { type Cents, cents } from '../cents.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import { addDays, type Day, daysBetween } from '../day.ts';
import { amountToRelease } from './amount-to-release.ts';
import type { HoldDecision, HoldFacts, Release } from './hold.ts';

/** The release that an approver gives who names neither amount nor day: this order as it is, for the usual time. */
export const usualRelease = (
  facts: Pick<HoldFacts, 'order'>,
  today: Day,
  policy: Pick<CreditPolicy, 'releaseDays'>,
): Release => ({
  upTo: facts.order.amount,
  until: addDays(today, policy.releaseDays),
});

/** Whether the time of a release is not over, its days of grace included (case I6). */
export const isInTime = (
  release: Release,
  today: Day,
  { releaseGraceDays }: Pick<CreditPolicy, 'releaseGraceDays'>,
): boolean => daysBetween(release.until, today) <= releaseGraceDays;

/**
 * Whether a decision lets the order pass as it is now: approved, for the same payer, up to this amount and in time. What was
 * prepared or delivered out of it since weighs with what it still holds: a raised quantity voids it (case H6), another day's
 * encours does not; an amount that is no longer known was never released (case H12).
 */
export function releaseCovers(
  decision: HoldDecision | null,
  now: Pick<HoldFacts, 'order' | 'payer' | 'encours'>,
  today: Day,
  policy: Pick<CreditPolicy, 'releaseGraceDays'>,
): boolean {
  if (decision?.outcome !== 'approved' || decision.release === null) return false;
  const { seen, release } = decision;
  if (seen.payer.code !== now.payer.code) return false;
  if (now.order.amount + transformedSince(seen, now.order.transformed) > release.upTo) return false;
  if (amountToRelease(now) === null && amountToRelease(seen) !== null) return false;
  return isInTime(release, today, policy);
}

/** What was taken out of the order after it was decided, ≥ 0. What was posted since is unknown, and weighs no more. */
export const transformedSince = ({ order }: Pick<HoldFacts, 'order'>, transformed: Cents): Cents =>
  cents(Math.max(0, transformed - order.transformed));
