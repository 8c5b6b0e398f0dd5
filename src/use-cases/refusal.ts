import type { Cents } from '../domain/cents.ts';
import type { CompanyCode } from '../domain/company/company-code.ts';
import type { Currency } from '../domain/company/currency.ts';
import type { Role } from '../domain/company/role.ts';
import type { HoldState } from '../domain/credit/hold.ts';
import type { EndProblem } from '../domain/end-day.ts';
import type { UnfitKind } from '../domain/privacy/unfit-text.ts';
import type { NoPrevenance } from '../domain/relance/kinds/prevenance.ts';
import type { NoReleve } from '../domain/relance/kinds/releve.ts';
import type { FaultAbout } from './ports/outside-fault.ts';

/** Why an act was refused, with its facts; the words are found in `channels/words`. Nothing changed when one is returned. */
export type Refusal =
  | { readonly code: 'not-allowed'; readonly needed: Role; readonly company: CompanyCode | null }
  | { readonly code: 'unknown-company'; readonly company: string }
  | { readonly code: 'unknown-tiers'; readonly company: CompanyCode; readonly tiers: string }
  | { readonly code: 'unknown-item'; readonly ecNo: number }
  | { readonly code: 'unknown-advance'; readonly ecNo: number }
  | { readonly code: 'unknown-draft' }
  | { readonly code: 'unknown-dispatch' }
  | { readonly code: 'already-decided'; readonly state: string }
  /** Annulling: the letter has not left; `moving`: it may still. */
  | { readonly code: 'not-left'; readonly moving: boolean }
  /** Annulling: nobody knows whether it left, or its filing waits for a person. */
  | { readonly code: 'check-first' }
  /** Somebody annulled the letter before; `at`: ISO instant. */
  | { readonly code: 'already-annulled'; readonly by: string; readonly at: string }
  /** « Sent » was answered for a letter whose sending had not begun. */
  | { readonly code: 'never-left' }
  /** « Sent » was answered for a letter that is still a draft in the mailbox. */
  | { readonly code: 'still-a-draft' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'too-short'; readonly field: string; readonly min: number }
  | { readonly code: 'bad-date'; readonly given: string; readonly problem: EndProblem }
  | { readonly code: 'bad-address'; readonly given: string }
  | { readonly code: 'too-long'; readonly field: string; readonly max: number }
  /** Of what a person wrote: an insult, or data that the law protects most (case N3). */
  | { readonly code: 'unfit-text'; readonly about: UnfitKind; readonly word: string }
  | { readonly code: 'nothing-to-send' }
  | { readonly code: 'no-recipient' }
  | { readonly code: 'no-prevenance'; readonly why: NoPrevenance }
  | { readonly code: 'no-releve'; readonly why: NoReleve }
  | { readonly code: 'unknown-hold' }
  /** Somebody decided before, or nothing is left to decide (case I5). */
  | { readonly code: 'hold-over'; readonly state: HoldState; readonly by: string | null; readonly at: string }
  /** What the person may release does not reach this far; `next`: who may (case I2). */
  | { readonly code: 'above-threshold'; readonly next: string | null }
  /** Four eyes: the person asked for it, or took the order (case I1). */
  | { readonly code: 'own-request' }
  /** An approver of no step of the company's chain (case I9). */
  | { readonly code: 'not-in-chain' }
  /** No number of reminders from 0 to 10. */
  | { readonly code: 'bad-count'; readonly given: string }
  | { readonly code: 'bad-amount'; readonly given: string }
  | { readonly code: 'amount-too-low'; readonly given: Cents; readonly needed: Cents; readonly currency: Currency }
  | { readonly code: 'unreachable'; readonly what: 'sage' | 'store' | 'microsoft-365' }
  /** Microsoft 365 refuses what had to be done first. */
  | { readonly code: 'microsoft-365-refused'; readonly about: FaultAbout };

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export const refuse = (refusal: Refusal): Refused => ({ kind: 'refused', refusal });
