import type { LetterKind } from '../relance/letter-kind.ts';
import type { ConditionName, FieldName, MarkerName } from './fields.ts';

/** A piece of a paragraph, in the order in which it is read. A condition ends in the paragraph that it begins in. */
export type Token =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'field'; readonly field: FieldName; readonly strong: boolean }
  | { readonly kind: 'if'; readonly condition: ConditionName }
  | { readonly kind: 'else' }
  | { readonly kind: 'end' };

/** A paragraph, or an item of a list. */
export interface TemplateLine {
  /** Before an item of a list: a bullet or its number; '' before a paragraph. */
  readonly lead: string;
  readonly tokens: readonly Token[];
}

/** The text of a letter, read and found good. One text gives the mail and the PDF. */
export interface Template {
  readonly subject: readonly Token[];
  readonly mailSubject: readonly Token[];
  /** Up to the table of lines, from the greeting on. */
  readonly opening: readonly TemplateLine[];
  readonly afterTable: readonly TemplateLine[];
  readonly afterPayment: readonly TemplateLine[];
  /** From the personal sentence to the signature. */
  readonly closing: readonly TemplateLine[];
}

/** The two lines at the head of a file. */
export type Header = 'subject' | 'mailSubject';
export const HEADERS: Readonly<Record<Header, { readonly fr: string; readonly en: string }>> = {
  subject: { fr: 'objet', en: 'subject' },
  mailSubject: { fr: 'objet du mail', en: 'mail subject' },
};

/** What Markdown can do and a letter does not. */
export type Unwanted = 'html' | 'link' | 'image' | 'heading' | 'code' | 'quote' | 'emphasis' | 'rule' | 'nested-list';

type Found =
  | { readonly code: 'no-head' }
  | { readonly code: 'no-header'; readonly header: Header }
  | { readonly code: 'unknown-header'; readonly name: string }
  /** Answers are found by our reference in the subject of the mail. */
  | { readonly code: 'no-reference' }
  | { readonly code: 'unwanted'; readonly what: Unwanted }
  | { readonly code: 'stray-stars' }
  | { readonly code: 'unknown-field'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'unknown-condition'; readonly name: string; readonly nearest: string | null }
  /** It is of letters of another kind: this one would say nothing. */
  | { readonly code: 'field-of-other'; readonly field: FieldName; readonly letter: LetterKind }
  | { readonly code: 'condition-of-other'; readonly condition: ConditionName; readonly letter: LetterKind }
  | { readonly code: 'braces' }
  | { readonly code: 'open-if' | 'nested-if' | 'else-alone' | 'end-alone' }
  | { readonly code: 'may-be-empty'; readonly field: FieldName; readonly condition: ConditionName }
  | { readonly code: 'no-marker' | 'marker-twice' | 'marker-order' | 'marker-not-alone'; readonly marker: MarkerName }
  /** So many digits are an account, a phone or a number of a company: never of a text. */
  | { readonly code: 'digits' }
  | { readonly code: 'bank-word'; readonly word: string }
  | { readonly code: 'address'; readonly text: string }
  | { readonly code: 'unseen' }
  | { readonly code: 'no-opening' | 'no-closing' }
  /** A formal notice that lacks what makes it one (art. 1344 C. civ.). */
  | { readonly code: 'notice-lacks'; readonly what: 'notice' | 'total' | 'payBy' }
  | { readonly code: 'too-long' | 'too-many-lines'; readonly max: number }
  | { readonly code: 'unwritable'; readonly signs: string };

/** What is wrong with a text, and on which line of its file (from 1). */
export type TemplateProblem = Found & { readonly line: number };
export type ProblemCode = TemplateProblem['code'];
