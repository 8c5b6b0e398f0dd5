import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { LegalIdentity } from '../company/legal-identity.ts';
import type { LevelRank } from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import type { Language } from '../language.ts';
import type { Deduction, LetterLine, OwedLine } from './decision.ts';
import type { ReleveAccount, ReleveContent } from './kinds/releve.ts';

/** Of a letter: 0 where it is no rappel. */
export type LetterLevel = LevelRank | 0;

/** What a letter says of penalties: nothing; or, beside the clause, what those of its lines had come to on a day. */
export type LetterPenalties =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'amounts';
      readonly asOf: Day;
      /** In the letter's currency. */
      readonly interest: Cents;
      /** In euros. */
      readonly indemnities: Cents;
    };

/** The text that a letter is written by, approved by a person: all of it, so that what was shown is what leaves. */
export interface LetterTemplate {
  /** `rappel-2.fr.md` */
  readonly fileName: string;
  /** SHA-256 of the text, as it was approved. */
  readonly digest: string;
  readonly text: string;
}

/** What letters of every kind say: who writes, to whom, what a person added. */
export interface LetterHead {
  /** Our reference, printed and used in subjects and file names, e.g. `REL-2026-000042`. */
  readonly reference: string;
  readonly language: Language;
  readonly date: Day;
  readonly company: LegalIdentity;
  readonly signatory: { readonly name: string; readonly title: string };
  readonly replyTo: string;
  readonly tiers: {
    readonly code: string;
    readonly name: string;
    /** Person or service to address, '' where none. */
    readonly attention: string;
    readonly addressLines: readonly string[];
  };
  /** Of its amounts; of a relevé, which has a part a currency, the company's. */
  readonly currency: Currency;
  /** A sentence added by the collector, plain text; '' where none. */
  readonly personalSentence: string;
  /** Names of invoice copies attached. */
  readonly copies: readonly string[];
  /** Absent: the text that is delivered for its kind, level and language. */
  readonly template?: LetterTemplate;
  /** Sandbox: a watermark on the letter and a banner in the mail. */
  readonly sandbox: boolean;
}

/** A reminder of what is late. */
export interface RappelFacts extends LetterHead {
  readonly kind: 'rappel';
  readonly level: LevelRank;
  readonly lines: readonly LetterLine[];
  readonly deductions: readonly Deduction[];
  readonly lateTotal: Cents;
  readonly deducted: Cents;
  readonly total: Cents;
  /** Pay by this day (mise en demeure and level 3). */
  readonly payBy: Day;
  /** Per late invoice (art. L441-10 and D441-5 C. com.), in euros. Mentioned, not added to the total. */
  readonly flatIndemnity: Cents;
  /** Absent: the clause alone, as letters have always said it. */
  readonly penalties?: LetterPenalties;
  /** A public buyer: other articles, and another rate (art. L2192-13 CCP). Absent: all others. */
  readonly payer?: 'public';
  /** Late and not claimed, shown for information: in no total (case D10). Absent: none, as in letters of before. */
  readonly informed?: readonly OwedLine[];
  /** By post, whether it goes en recommandé, as its plan had it when it was written; absent: the plan says nothing of it. */
  readonly registered?: boolean;
}

/** A friendly word before the due date: nothing of it is late. */
export interface PrevenanceFacts extends LetterHead {
  readonly kind: 'prevenance';
  readonly lines: readonly OwedLine[];
  readonly total: Cents;
}

/** A relevé of account, sent like a letter: it claims nothing, and shows all that is owed. */
export interface ReleveFacts extends LetterHead {
  readonly kind: 'releve';
  /** The first day; of what is open alone, that of the oldest line. */
  readonly from: Day;
  /** Arrêté au: entries and letterings after its end are ignored. */
  readonly until: Day;
  readonly of: ReleveContent;
  readonly accounts: readonly ReleveAccount[];
}

/**
 * The facts of one letter. The card's draft, the mail and the PDF are all written from this value and nothing else, so
 * that they agree to the cent.
 */
export type LetterFacts = RappelFacts | PrevenanceFacts | ReleveFacts;

/** The instalments that a letter speaks of; of a relevé none, which only shows them. */
export const linesIn = (facts: LetterFacts): readonly OwedLine[] => (facts.kind === 'releve' ? [] : facts.lines);

/** The level of a letter; 0 of one that is no rappel. */
export const levelIn = (facts: LetterFacts): LetterLevel => (facts.kind === 'rappel' ? facts.level : 0);

/** What a letter comes to, currency by currency: what it asks for, or of a relevé the balance. */
export const amountsIn = (facts: LetterFacts): readonly { readonly currency: Currency; readonly amount: Cents }[] =>
  facts.kind === 'releve'
    ? facts.accounts.map(({ currency, closing }) => ({ currency, amount: closing }))
    : [{ currency: facts.currency, amount: facts.total }];

/** An e-mail as it will be sent: the same facts, twice. */
export interface LetterMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The same paragraphs, plain, before and after the table: for a preview that sets its own table. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
