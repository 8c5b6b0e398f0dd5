import type { Cents } from '../cents.ts';
import type { RiskVerdict } from './risk.ts';

/** What becomes of an order; `held` needs a release. Words in `channels/words`. */
export interface OrderVerdict {
  readonly outcome: 'passes' | 'warns' | 'held';
  readonly reason:
    | { readonly code: 'prepaid'; readonly prepaid: Cents }
    /** The company holds later kinds only (case H17). */
    | { readonly code: 'not-held-yet' }
    | { readonly code: 'risk'; readonly verdict: RiskVerdict };
  /** The payer's encours with this order, where the base leaves its kind out; else the same total. */
  readonly encoursWith: Cents;
  /** Dépassement with this order, ≥ 0. */
  readonly overLimit: Cents;
}
