/** What the claim of an activity gave: it is this caller's to answer, another answers it now, or it was answered. */
export type DeliveryClaim =
  | { readonly kind: 'first'; readonly key: string }
  | { readonly kind: 'under-way' }
  | { readonly kind: 'answered' };

/**
 * Activities as Teams delivers them: some twice, some again after a failure. Each is claimed before it is answered and ended once
 * its answer left. A claim that nobody ended is over with its lease: whoever held it is dead.
 */
export interface DeliveryStore {
  /** One caller gets `first`. `asked` is kept until the answer left, for whoever answers in place of a dead process; null: nobody does. */
  claimDelivery(
    delivery: { readonly conversationId: string; readonly activityId: string; readonly asked: string | null },
    owner: string,
    now: Date,
    leaseMs: number,
  ): Promise<DeliveryClaim>;
  /** The answer left: from now on it is `answered`. */
  endDelivery(key: string, owner: string): Promise<void>;
  /** Nothing was accepted: the next delivery is answered as the first one. False where it came already meanwhile: no other may follow. */
  releaseDelivery(key: string, owner: string): Promise<boolean>;
  /** Claims what dead processes left unanswered, of deliveries first seen at `since` or later. */
  claimOwed(
    owner: string,
    now: Date,
    since: Date,
    leaseMs: number,
    limit: number,
  ): Promise<readonly { readonly key: string; readonly asked: string }[]>;
  /** Forgets deliveries older than the instant. */
  forgetSeenBefore(instant: Date): Promise<void>;
}
