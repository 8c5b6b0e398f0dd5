import type { LevelRank } from '../../../domain/company/reminder-plan.ts';
import type { Deduction } from '../../../domain/relance/decision.ts';
import type { KindWords } from './kind-words.ts';

/** What sentences may speak of, already written in the letter's language and currency. */
export interface Told {
  readonly companyName: string;
  readonly reference: string;
  readonly invoiceCount: number;
  /** Sum that the letter asks for. */
  readonly total: string;
  readonly hasDeductions: boolean;
  /** Long form. */
  readonly payBy: string;
  /** Day of the latest reminder of any of these instalments, long form; '' where none was sent. */
  readonly lastReminder: string;
  /** `40 €`; '' where the company claims none. */
  readonly flatIndemnity: string;
  readonly isPublicBuyer: boolean;
  /** Nothing, the clause, or what penalties had come to: `indemnities` '' where none. */
  readonly penalties:
    | 'none'
    | 'clause'
    | { readonly interest: string; readonly indemnities: string; readonly asOf: string };
  readonly email: string;
  readonly phone: string;
}

export interface TableWords {
  readonly piece: string;
  readonly issued: string;
  readonly due: string;
  readonly daysLate: string;
  readonly level: string;
  readonly amount: string;
  readonly left: string;
  readonly deductions: string;
  readonly on: string;
  readonly deductionAmount: string;
  readonly noPiece: string;
}

/** What letters and reminder mails say besides their text, in one language. Both languages fill the same keys. */
export interface LetterWords {
  /**
   * What late interest is called, and what it and the indemnity rest on, of firms and of public buyers; the indemnity is named
   * after interest. In public contracts « pénalités de retard » are what a supplier owes.
   */
  readonly law: Readonly<
    Record<'firm' | 'public', { readonly owed: string; readonly interest: string; readonly indemnity: string }>
  >;
  readonly levelName: Readonly<Record<LevelRank, string>>;
  readonly levelInTable: Readonly<Record<LevelRank, string>>;
  readonly levelInFileName: Readonly<Record<LevelRank, string>>;
  readonly pageOf: string;
  /** Between a label and its value. */
  readonly colon: string;
  readonly siret: string;
  readonly vat: string;
  readonly capital: (legalForm: string, capital: string) => string;
  readonly phone: string;
  readonly email: string;
  readonly ourReference: string;
  readonly yourCode: string;
  readonly writtenAt: (place: string, day: string) => string;
  readonly subjectLabel: string;
  readonly table: TableWords;
  /** An invoice with the effet that was taken for it: the effet's own number, '' where it has none, and its day. */
  readonly effet: (document: string, own: string, on: string) => string;
  /** `on`: the day of the line, written out. */
  readonly deduction: Readonly<Record<Deduction['kind'], (on: string) => string>>;
  readonly lateTotal: string;
  readonly deducted: string;
  readonly total: string;
  /** Above so many instalments that are late and not claimed. */
  readonly informed: (count: number) => string;
  readonly legal: (told: Told) => readonly string[];
  readonly bank: {
    readonly title: string;
    readonly holder: string;
    readonly amount: string;
    readonly iban: string;
    readonly bic: string;
    /** Of the reference that the payment is to bear. */
    readonly label: string;
    /** Beside the code that banking applications read. */
    readonly scan: string;
    /** The same for whoever does not see it. */
    readonly alt: (amount: string, payee: string, iban: string, reference: string) => string;
    /** In its place in a letter of the sandbox. */
    readonly withheld: string;
  };
  readonly attachments: string;
  readonly kinds: KindWords;
  readonly andOthers: (count: number) => string;
  readonly watermark: string;
  readonly mail: {
    readonly preheader: (told: Told) => string;
    readonly moreLines: (count: number) => string;
    readonly attachedLetter: string;
    /** The same of a letter that bears a code for a transfer. */
    readonly attachedLetterWithCode: string;
    readonly sandboxBanner: string;
    readonly sandboxMark: string;
  };
}
