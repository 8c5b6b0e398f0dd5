import type { Missing, Warning } from '../relance/decision.ts';
import type { NoPrevenance } from '../relance/kinds/prevenance.ts';
import type { NoReleve } from '../relance/kinds/releve.ts';
import type { HeldPayer } from '../relance/payer-proposals.ts';

/** Why a line sends nothing: each with its facts. Names are of people. What became of letters that were to leave is said by them. */
export type LineWhy =
  /** Nothing is to be reminded now. */
  | { readonly code: 'reason'; readonly facts: HeldPayer['facts'] }
  | { readonly code: 'cannot-tell'; readonly missing: readonly Missing[] }
  /** A person must say yes on the customer's card first: a run never asks (case A12). */
  | { readonly code: 'to-confirm'; readonly warnings: readonly Warning['code'][] }
  /** Neither address in Sage (case E3). */
  | { readonly code: 'no-recipient' }
  | { readonly code: 'no-prevenance'; readonly why: NoPrevenance }
  | { readonly code: 'no-releve'; readonly why: NoReleve }
  /** This customer could not be worked out: the others go on (case A6). */
  | { readonly code: 'unreadable' }
  /** By a person, in their words. */
  | { readonly code: 'left-out'; readonly reason: string }
  /** Whoever approved chose others. */
  | { readonly code: 'not-chosen' }
  /** What would leave is no longer what was shown (case A8). */
  | { readonly code: 'changed' }
  /** Nothing of the account changed: the sandbox was as said when the run was prepared, and is not where letters leave. */
  | { readonly code: 'sandbox-switched'; readonly prepared: boolean }
  /** Nothing is to be sent any more. */
  | { readonly code: 'nothing-left' }
  /** The draft was changed on the customer's card since. */
  | { readonly code: 'adjusted'; readonly by: string }
  /** Another letter holds an instalment of it. */
  | { readonly code: 'reserved'; readonly by: string }
  | { readonly code: 'already-sent'; readonly by: string }
  | { readonly code: 'cancelled' };
