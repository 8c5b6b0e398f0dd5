import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { FiguresPolicy } from '../../../domain/company/figures-policy.ts';
import type { LevelRank } from '../../../domain/company/reminder-plan.ts';
import type { Day } from '../../../domain/day.ts';
import type { DmpChange } from '../../../domain/figures/dmp-change.ts';
import type { Figures } from '../../../domain/figures/figures.ts';
import type { Language } from '../../../domain/language.ts';
import type { CurrencyAccount } from '../../../domain/ledger/account.ts';
import type { UntreatedAccount } from '../../../domain/ledger/untreated-account.ts';
import type { Person } from '../../../domain/person.ts';
import type { Decision, DeductedElsewhere, LevelChoice, Warning } from '../../../domain/relance/decision.ts';
import type { LetterFacts, LetterMail } from '../../../domain/relance/letter.ts';
import type { Exclusion } from '../../../domain/relance/memory.ts';
import type { Recipient } from '../../../domain/tiers/recipient.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Annulled } from '../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { LettersView } from '../../../use-cases/dispatch/annulment/list-letters.ts';
import type { DispatchAct } from '../../../use-cases/dispatch/decide-to-check.ts';
import type { DmpView } from '../../../use-cases/figures/views.ts';
import type { Dispatch, DispatchState } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { CardAddress, Draft } from '../../../use-cases/ports/relance/draft-store.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import type { Refused } from '../../../use-cases/refusal.ts';

export interface Candidate {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly name: string;
  readonly city: string;
}

export type FindResult =
  | Refused
  | { readonly kind: 'none'; readonly suggestions: readonly Candidate[] }
  /** The best first; `total` counts those left out as well. */
  | { readonly kind: 'several'; readonly candidates: readonly Candidate[]; readonly total: number }
  | { readonly kind: 'one'; readonly company: CompanyCode; readonly code: TiersCode };

/** One currency of an account, with what was decided and chosen for its next letter. Currencies are never added together. */
export interface CurrencyView {
  readonly account: CurrencyAccount;
  readonly decision: Decision;
  /** The shared working draft; null where there is nothing to write. */
  readonly draft: Draft | null;
  readonly recipient: Recipient;
  /** Other addresses that the person may choose. */
  readonly alternatives: readonly Extract<Recipient, { kind: 'email' | 'post' }>[];
  readonly language: Language;
  readonly exclusions: readonly Exclusion[];
  /** Letters of this payer and currency, newest first. */
  readonly dispatches: readonly Dispatch[];
}

export interface CustomerView {
  readonly kind: 'view';
  readonly tiers: Tiers;
  readonly company: { readonly code: CompanyCode; readonly name: string; readonly currency: Currency };
  readonly today: Day;
  /** When Sage was read. */
  readonly readAt: Date;
  readonly currencies: readonly CurrencyView[];
  /** What is on accounts that the settings say nothing of, in the company's currency: in no total. */
  readonly untreated: readonly UntreatedAccount[];
  readonly may: { readonly collect: boolean };
  /** Something was written to the customer before. */
  readonly hasLetters: boolean;
  /** The customer's dossier, null where it is not there yet. */
  readonly folderUrl: string | null;
  readonly sandbox: boolean;
  /** How long the customer takes to pay, which DMP the company says first, what was given up; null where that could not be read. */
  readonly dmp:
    | (Pick<DmpView, 'writtenOff'> & { readonly from: FiguresPolicy['dmpFrom']; readonly figures: Figures['dmp'] })
    | null;
  /** Why that moved, as long as it is said. */
  readonly dmpChange: DmpChange | null;
}

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
}

export interface ToCheckView {
  readonly kind: 'to-check';
  readonly dispatches: readonly Dispatch[];
  /** Companies where the person may decide. */
  readonly mayDecide: readonly CompanyCode[];
  /** Companies that the person administers: they read the details of faults. */
  readonly administers: readonly CompanyCode[];
}

/** What the bot asks of the product. Each call checks the person's rights and returns values, never words. */
export interface Desk {
  /** To say what can be asked; nothing is allowed by it. */
  rights(who: Person): Promise<Rights>;
  find(who: Person, text: string): Promise<FindResult>;
  /** The account, with the open draft of each currency that has something to write. */
  open(who: Person, company: CompanyCode, code: TiersCode): Promise<Refused | CustomerView>;
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
  why(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode; readonly currency: Currency },
  ): Promise<Refused | WhyView>;
  toCheck(who: Person): Promise<Refused | ToCheckView>;
  /** `from` is the state that the person saw: another one by now refuses. */
  decideDispatch(
    who: Person,
    request: { readonly id: string; readonly from: DispatchState; readonly act: DispatchAct },
  ): Promise<Refused | Dispatch>;
  /** All that was written to a customer, newest first, and whether the person may annul some of it. */
  letters(
    who: Person,
    request: { readonly company: CompanyCode; readonly code: TiersCode },
  ): Promise<Refused | LettersView>;
  /** The letter that the person may annul, to ask them why. */
  askAnnulment(who: Person, id: string): Promise<Refused | Dispatch>;
  /** Annuls a letter that left. */
  annul(who: Person, request: { readonly id: string; readonly reason: string }): Promise<Refused | Annulled>;
  /** Lets the bot speak of debts in a group conversation; for administrators. */
  register(who: Person, conversationId: string): Promise<Refused | { readonly kind: 'registered' }>;
  unregister(who: Person, conversationId: string): Promise<Refused | { readonly kind: 'unregistered' }>;

  /** For shared cards in registered conversations: the account as anyone there may see it; null where it is gone. */
  viewShared(draftId: string): Promise<CustomerView | null>;
  /** Dispatches made of a draft, newest first. */
  dispatchesOf(draftId: string): Promise<readonly Dispatch[]>;
  rememberCard(draftId: string, card: CardAddress): Promise<void>;
  cardsOf(draftId: string): Promise<readonly CardAddress[]>;
}
