import type { Recipient } from '../tiers/recipient.ts';
import type { RefusedAddress } from './bounce.ts';

/** A letter as it was approved. */
export interface ApprovedTo {
  readonly recipient: Recipient;
  /** ISO instant. */
  readonly approvedAt: string;
}

/**
 * What keeps an approved letter from leaving for its address: a refusal that nobody knew of when it was approved, the newest first
 * (case E4). Where a person chose an address that had refused by then, that was the choice, and the letter leaves.
 */
export function refusedUnknowingly(
  { recipient, approvedAt }: ApprovedTo,
  refused: readonly RefusedAddress[],
): RefusedAddress | null {
  if (recipient.kind !== 'email') return null;
  const { source } = recipient;
  const address = recipient.address.toLowerCase();
  const isKnown = ({ at }: RefusedAddress): boolean => source === 'chosen' && at <= approvedAt;
  return refused.find((one) => one.address === address && !isKnown(one)) ?? null;
}
