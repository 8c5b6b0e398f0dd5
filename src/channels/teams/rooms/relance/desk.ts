import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Currency } from '../../../../domain/company/currency.ts';
import type { LevelRank, ReminderPlan } from '../../../../domain/company/reminder-plan.ts';
import type { Day } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Decision, DeductedElsewhere, LevelChoice, Warning } from '../../../../domain/relance/decision.ts';
import type { RelevePeriod } from '../../../../domain/relance/kinds/releve.ts';
import type { LetterFacts, LetterMail } from '../../../../domain/relance/letter.ts';
import type { LevelCorrection } from '../../../../domain/relance/memory.ts';
import type { Recipient } from '../../../../domain/tiers/recipient.ts';
import type { TiersCode } from '../../../../domain/tiers/tiers-code.ts';
import type { Dispatch } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Draft } from '../../../../use-cases/ports/relance/draft-store.ts';
import type { CardAddress } from '../../../../use-cases/ports/transport/card-address.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { LetterDetails } from '../../../../use-cases/relance/kinds/show-letter-details.ts';
import type { SayHold } from '../../../words/explain/say-hold.ts';
import type { AccountDesk, CustomerView, ProgressDesk } from '../../account/desk.ts';

/** Someone was faster: who, when (ISO instant), and the account as it is now. */
export interface Stale {
  readonly kind: 'stale';
  readonly by: string;
  readonly at: string;
  readonly view: CustomerView;
}

export interface PreviewLetter {
  readonly facts: LetterFacts;
  readonly mail: LetterMail;
  readonly recipient: Recipient;
  readonly cc: readonly string[];
  readonly copies: readonly string[];
  /** Where the PDF can be read, null where pages are not served. */
  readonly pdfUrl: string | null;
  /** Where the mail can be read as it will look, null where pages are not served. */
  readonly mailUrl: string | null;
}

export interface PreviewView {
  readonly kind: 'preview';
  readonly draft: Draft;
  readonly letters: readonly PreviewLetter[];
  /** Credits that these letters do not take off: earlier ones did. */
  readonly elsewhere: readonly DeductedElsewhere[];
  /** SHA-256 of what is shown; comes back with the approval. */
  readonly digest: string;
  /** Each must be confirmed one by one before sending. */
  readonly confirmations: readonly Warning[];
}

export type SendResult =
  | Refused
  | Stale
  | { readonly kind: 'sending'; readonly dispatches: readonly Dispatch[] }
  /** The other person won (case A3). */
  | { readonly kind: 'already'; readonly by: string; readonly at: string; readonly dispatches: readonly Dispatch[] }
  /** What is owed changed since the preview: nothing was approved. */
  | { readonly kind: 'changed'; readonly view: CustomerView }
  | { readonly kind: 'confirm'; readonly warnings: readonly Warning[] };

/** Fields that are absent stay as they are; `null` goes back to what is computed. */
export interface ChoicesPatch {
  readonly level?: { readonly rank: LevelRank; readonly reason: string } | null;
  readonly recipient?: Extract<Recipient, { kind: 'email' | 'post' }> | null;
  readonly cc?: readonly string[];
  readonly language?: Language | null;
  readonly personalSentence?: string;
  readonly attachCopies?: boolean;
}

export interface WhyView {
  readonly kind: 'why';
  readonly tiers: { readonly company: CompanyCode; readonly code: TiersCode; readonly name: string };
  readonly currency: Currency;
  readonly today: Day;
  readonly readAt: Date;
  readonly decision: Decision;
  /** The level that a person chose for the next letter, with who and why. */
  readonly level: LevelChoice | null;
  /** The plan that the customer follows for this account; null: none has begun. */
  readonly plan: ReminderPlan | null;
  /** Levels that a person corrected, and what had been counted. */
  readonly corrected: readonly CorrectedItem[];
  /** Whether the person may correct one. */
  readonly mayCollect: boolean;
  /** What rooms hold, in their words. */
  readonly sayHold: SayHold;
}

export interface CorrectedItem {
  readonly correction: LevelCorrection;
  /** EC_Rappel and EC_DateRelance, as they stay in Sage. */
  readonly sage: { readonly level: number; readonly on: Day | null };
}

/** What is asked of the next reminder. Each call checks the person's rights and returns values, never words. */
export interface RelanceDesk extends AccountDesk, ProgressDesk {
  exclude(
    who: Person,
    request: {
      readonly company: CompanyCode;
      readonly code: TiersCode;
      readonly ecNo: number;
      readonly reason: string;
      /** `YYYY-MM-DD`; what is no day to come is refused. */
      readonly until: string | null;
    },
  ): Promise<Refused | CustomerView>;
  include(
    who: Person,
    request: {
      readonly company: CompanyCode;
      readonly code: TiersCode;
      readonly ecNo: number;
      /** The only one to lift; absent: all of the instalment. */
      readonly exclusionId?: string | undefined;
    },
  ): Promise<Refused | CustomerView>;
  /** Says how many reminders count for an instalment; `count` as it came from a form. */
  correct(
    who: Person,
    request: {
      readonly company: CompanyCode;
      readonly code: TiersCode;
      readonly ecNo: number;
      readonly count: string;
      readonly reason: string;
    },
  ): Promise<Refused | CustomerView>;
  choose(
    who: Person,
    request: { readonly draftId: string; readonly version: number; readonly patch: ChoicesPatch },
  ): Promise<Refused | CustomerView | Stale>;
  /** Takes an advance for another order off the next letter, or no longer does. */
  deductAdvance(
    who: Person,
    request: {
      readonly draftId: string;
      readonly version: number;
      readonly ecNo: number;
      readonly deduct: boolean;
    },
  ): Promise<Refused | CustomerView | Stale>;
  preview(
    who: Person,
    request: { readonly draftId: string; readonly version: number },
  ): Promise<Refused | PreviewView | Stale>;
  send(
    who: Person,
    request: {
      readonly draftId: string;
      readonly version: number;
      readonly digest: string;
      /** Codes of the warnings that the person confirmed. */
      readonly confirmed: readonly string[];
    },
  ): Promise<SendResult>;
  /** What the prévenance of one currency would be, for a collector. */
  previewPrevenance(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode; readonly currency: Currency },
  ): Promise<Refused | PreviewView | Stale>;
  /** What a relevé of those days would be, as a letter, for a collector. */
  previewReleve(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode; readonly period: RelevePeriod },
  ): Promise<Refused | PreviewView | Stale>;
  /** What can be chosen for a prévenance or a relevé, for a collector. */
  letterDetails(
    who: Person,
    request: { readonly draftId: string; readonly version: number },
  ): Promise<Refused | LetterDetails | Stale>;
  /** What that letter would be with these choices, which are kept. */
  changeLetter(
    who: Person,
    request: { readonly draftId: string; readonly version: number; readonly patch: ChoicesPatch },
  ): Promise<Refused | PreviewView | Stale>;
  why(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode; readonly currency: Currency },
  ): Promise<Refused | WhyView>;

  /** For shared cards in registered conversations: the account as anyone there may see it; null where it is gone. */
  viewShared(draftId: string): Promise<CustomerView | null>;
  rememberCard(draftId: string, card: CardAddress): Promise<void>;
  cardsOf(draftId: string): Promise<readonly CardAddress[]>;
}
