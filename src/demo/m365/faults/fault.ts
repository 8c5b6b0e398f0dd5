/** What goes wrong on the way: the connection or the answer. */
export type TransportFault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code?: string;
      readonly message?: string;
      /** Seconds; Graph may send decimals. */
      readonly retryAfter?: number;
    }
  /** The connection is held, then dropped; nothing was done. */
  | { readonly kind: 'drop-before'; readonly holdMs?: number }
  /** Everything was done, then the connection is held and dropped: the caller never learns. */
  | { readonly kind: 'drop-after'; readonly holdMs?: number };

/** What goes wrong with a mail that Exchange took. */
export type SendEffect =
  /** 202, the draft is gone, and nothing ever reaches Sent Items. */
  | { readonly kind: 'lose-message' }
  /** The copy shows up in Sent Items after this many milliseconds. */
  | { readonly kind: 'late-sent-item'; readonly ms: number }
  /** `id` and `internetMessageId` of the copy differ from the draft's; `conversationId` stays. */
  | { readonly kind: 'rewrite-ids'; readonly loseExtendedProperties?: boolean };

export type Fault = TransportFault | SendEffect;

/** A fault, the calls it hits and how often. */
export interface FaultRule {
  readonly fault: Fault;
  /** Any method when absent. */
  readonly method?: string;
  /**
   * A glob where `*` stands for any text, tested against the path as sent (decoded, without `/v1.0`), against its id form
   * and against the operation's template; `/_upload/*` and `/_download/*` are the content addresses. Any path when absent.
   */
  readonly path?: string;
  /** How many calls it hits; 1 when absent, -1 for all. */
  readonly count?: number;
  /** How many matching calls go through first; 0 when absent. */
  readonly skip?: number;
}

export type FaultPlan = readonly FaultRule[];

export function isSendEffect(fault: Fault): fault is SendEffect {
  return fault.kind === 'lose-message' || fault.kind === 'late-sent-item' || fault.kind === 'rewrite-ids';
}
