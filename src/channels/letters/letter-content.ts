import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { TableWords } from './words/letter-words.ts';
import type { Paragraph } from './words/paragraph.ts';

/** One line of the table, each cell as printed. */
export interface LetterRow {
  readonly piece: string;
  readonly issued: string;
  readonly due: string;
  readonly daysLate: string;
  readonly level: string;
  readonly amount: string;
  readonly left: string;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
}
export interface LabelledAmount {
  readonly label: string;
  readonly amount: string;
}

/** A relevé in one currency: its rows between the balances of both ends, each cell as printed. */
export interface AccountTable {
  readonly title: string;
  readonly columns: readonly { readonly title: string; readonly figure: boolean; readonly grows: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Null: everything that is open stands below. */
  readonly opening: LabelledAmount | null;
  readonly closing: LabelledAmount;
  /** Under it: what is not to be paid on the account below. */
  readonly notes: readonly string[];
}

/** Every text of a letter, written once: plain text only, handed to Typst as JSON and to the mail templates as values. */
export interface LetterContent {
  readonly language: Language;
  readonly day: Day;
  readonly reference: string;
  readonly subject: string;
  readonly subjectLabel: string;
  /** The mise en demeure. */
  readonly formal: boolean;
  readonly company: {
    readonly name: string;
    readonly legalLine: string;
    readonly addressLines: readonly string[];
    readonly reach: readonly string[];
    readonly identifiers: readonly string[];
  };
  readonly recipient: readonly string[];
  readonly references: readonly Labelled[];
  readonly writtenAt: string;
  /** From the greeting to the table. */
  readonly opening: readonly Paragraph[];
  readonly table: {
    readonly words: TableWords;
    /** In their order, those that this letter has. */
    readonly columns: readonly (keyof LetterRow)[];
    readonly rows: readonly LetterRow[];
  };
  readonly deductions: readonly (LabelledAmount & { readonly on: string })[];
  /** `total` without a label: nothing is totalled, each account of a relevé says its own balance. */
  readonly totals: { readonly steps: readonly LabelledAmount[]; readonly total: LabelledAmount };
  /** What is late and not claimed, under the sentence that says so, below the total; null: nothing is shown. */
  readonly informed: {
    readonly sentence: string;
    readonly rows: readonly Pick<LetterRow, 'piece' | 'due' | 'left'>[];
  } | null;
  /** Of a relevé, one a currency; of other letters none. */
  readonly accounts: readonly AccountTable[];
  readonly bank: {
    readonly title: string;
    readonly payee: readonly Labelled[];
    readonly account: readonly Labelled[];
    /** Null where a banking application could not pay it; `payload` null: its place alone, in a letter of the sandbox. */
    readonly code: { readonly payload: string | null; readonly alt: string; readonly caption: string } | null;
  };
  /** Between the totals and how to pay. */
  readonly afterTable: readonly Paragraph[];
  /** Between how to pay and the personal sentence. */
  readonly afterPayment: readonly Paragraph[];
  readonly personal: readonly Paragraph[];
  /** Up to the signature, which its last paragraphs are not parted from. */
  readonly closing: readonly Paragraph[];
  readonly signatory: { readonly name: string; readonly title: string };
  readonly attachmentsLabel: string;
  readonly attachments: string;
  readonly legal: readonly string[];
  readonly page: string;
  readonly colon: string;
  /** '' where the letter is a real one. */
  readonly watermark: string;
}

/** What the text of a letter says, around what the letter sets itself. */
export type LetterTexts = Pick<LetterContent, 'subject' | 'opening' | 'afterTable' | 'afterPayment' | 'closing'>;
export type LetterParts = Omit<LetterContent, keyof LetterTexts>;
