import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { FiguresPolicy } from '../../../domain/company/figures-policy.ts';
import type { Day } from '../../../domain/day.ts';
import type { DmpChange } from '../../../domain/figures/dmp-change.ts';
import type { Figures } from '../../../domain/figures/figures.ts';
import type { Language } from '../../../domain/language.ts';
import type { CurrencyAccount } from '../../../domain/ledger/account.ts';
import type { UntreatedAccount } from '../../../domain/ledger/untreated-account.ts';
import type { Person } from '../../../domain/person.ts';
import type { Decision } from '../../../domain/relance/decision.ts';
import type { Exclusion, LevelCorrection } from '../../../domain/relance/memory.ts';
import type { Recipient } from '../../../domain/tiers/recipient.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { DmpView } from '../../../use-cases/figures/views.ts';
import type { Dispatch } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Draft } from '../../../use-cases/ports/relance/draft-store.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import type { SaidIn } from '../cards/added.ts';

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
  /** Of the letter of the highest level. */
  readonly recipient: Recipient;
  /** Of letters of other levels, where they go elsewhere; absent: all go one way. */
  readonly besides?: readonly Recipient[];
  /** Other addresses that the person may choose. */
  readonly alternatives: readonly Extract<Recipient, { kind: 'email' | 'post' }>[];
  readonly language: Language;
  readonly exclusions: readonly Exclusion[];
  /** Those that count, each with the number that its instalment has now. */
  readonly corrections: readonly LevelCorrection[];
  /** A prévenance could be sent: something falls due within the company's delay that none announced. */
  readonly fallsDueSoon: boolean;
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
  /** What other rooms say of the customer. */
  readonly added: readonly SaidIn[];
  /** What rooms hold, in their words. */
  readonly sayHold: SayHold;
}

/** Finds whom a typed name means, for whoever speaks of one customer. Checks the person's rights. */
export interface TiersFinder {
  find(who: Person, text: string): Promise<FindResult>;
}

/** Reads how the letters of an account go. */
export interface ProgressDesk {
  /** Dispatches made of a draft, newest first. */
  dispatchesOf(draftId: string): Promise<readonly Dispatch[]>;
}

/** Opens accounts. Each call checks the person's rights and returns values, never words. */
export interface AccountDesk {
  /** The account, with the open draft of each currency that has something to write. */
  open(who: Person, company: CompanyCode, code: TiersCode): Promise<Refused | CustomerView>;
}
