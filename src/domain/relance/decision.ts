import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { LevelRank } from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import type { Effet } from '../ledger/effet.ts';
import type { RoomHold } from './held-elsewhere.ts';

/** One instalment in a letter. Amounts in the letter's currency. */
export interface OwedLine {
  readonly ecNo: number;
  readonly piece: string;
  readonly issued: Day;
  readonly due: Day;
  readonly amount: Cents;
  readonly left: Cents;
  /** The effet de commerce that it is; `issued` is then the day of its invoice, where that is known. */
  readonly effet: Effet | null;
}

/** One instalment in a rappel. */
export interface LetterLine extends OwedLine {
  readonly daysLate: number;
  /** The level that this instalment reaches with this letter. */
  readonly level: LevelRank;
  /** Its level before, 0 when never reminded. */
  readonly previousLevel: number;
  readonly lastReminder: Day | null;
}

/** The document that a customer knows an instalment by: of an effet, its invoice. */
export const documentOfLine = ({ piece, effet }: Pick<LetterLine, 'piece' | 'effet'>): string =>
  (effet?.invoice?.piece ?? piece).trim();

/** A credit that the letter takes off what is late, lettered with nothing; all but credit notes are confirmed by a person. */
export interface Deduction {
  readonly ecNo: number;
  readonly piece: string;
  readonly on: Day;
  /** `entry`: neither an avoir nor money seen at the bank: a compensation, a payment posted by OD, a balance carried over. */
  readonly kind: 'credit-note' | 'receipt' | 'advance' | 'entry';
  /** Positive: what is taken off. */
  readonly amount: Cents;
}

/** An advance for another order than those that are late: shown apart, in what the customer owes net. */
export interface OtherAdvance {
  readonly ecNo: number;
  readonly piece: string;
  readonly order: string;
  /** Positive. */
  readonly amount: Cents;
}

/** A credit, or a part of it, that an earlier letter took off: it is that letter's until what it asked for is paid. */
export interface DeductedElsewhere extends Deduction {
  readonly letter: { readonly reference: string; readonly on: Day };
}

export interface ProposedLetter {
  readonly level: LevelRank;
  readonly levelByHand: boolean;
  readonly lines: readonly LetterLine[];
  readonly deductions: readonly Deduction[];
  /** Σ left of the lines (case G9). */
  readonly lateTotal: Cents;
  /** Σ deductions, positive. */
  readonly deducted: Cents;
  /** What the letter asks for: lateTotal − deducted. */
  readonly total: Cents;
  /** Late and not claimed, shown for information; absent: none. */
  readonly informed?: readonly OwedLine[];
}

/** A text of a letter that comes from outside of it. */
export type LetterText = 'name' | 'attention' | 'address' | 'code' | 'piece' | 'sentence' | 'copy' | 'sender';

/** A text with signs that no face of the letter draws: each sign once. */
export interface UnwritableText {
  readonly what: LetterText;
  readonly text: string;
  readonly signs: readonly string[];
}

export type Warning =
  | { readonly code: 'unallocated-receipts'; readonly count: number; readonly total: Cents }
  | {
      readonly code: 'stale-bank';
      readonly lastEntry: Day | null;
      /** Since then; null where there is no bank entry at all. */
      readonly businessDays: number | null;
      readonly allowed: number;
    }
  /** Credits that are neither avoirs nor money seen at the bank: whether they lower the claim is a person's to say. */
  | { readonly code: 'unallocated-entries'; readonly count: number; readonly total: Cents }
  /** Advances for other orders: shown, and not taken off. */
  | { readonly code: 'other-advances'; readonly advances: readonly OtherAdvance[]; readonly total: Cents }
  /** Credits that letters of other instalments took off: shown, and not taken off again. */
  | { readonly code: 'deducted-elsewhere'; readonly credits: readonly DeductedElsewhere[]; readonly total: Cents }
  /** Credits that are dated after today, lettered with nothing. */
  | { readonly code: 'credits-ahead'; readonly count: number; readonly total: Cents; readonly first: Day }
  /** Lettered for good, in letterings that do not balance: `gap` is what they lack, in the company's currency. */
  | { readonly code: 'unbalanced-lettering'; readonly letters: readonly string[]; readonly gap: Cents }
  | { readonly code: 'undated-items'; readonly count: number; readonly total: Cents }
  | { readonly code: 'settled-since'; readonly count: number; readonly total: Cents }
  | { readonly code: 'unwritable'; readonly texts: readonly UnwritableText[] };

/** Why an instalment is not in the letter although it is late: each late item not proposed has at least one. */
export type HeldBack =
  | { readonly code: 'excluded'; readonly by: string; readonly reason: string; readonly until: Day | null }
  | { readonly code: 'disputed'; readonly reason: string; readonly since: Day }
  | { readonly code: 'reserved'; readonly dispatchId: string; readonly by: string; readonly since: string }
  | {
      readonly code: 'delay-not-reached';
      readonly level: LevelRank;
      readonly daysLate: number;
      readonly needed: number;
    }
  | { readonly code: 'interval'; readonly last: Day; readonly next: Day }
  | { readonly code: 'max-level'; readonly level: number }
  | { readonly code: 'collected-by-us'; readonly paymentMode: number; readonly until: Day }
  | { readonly code: 'doubtful-account'; readonly account: string }
  | { readonly code: 'settled-since' }
  /** By a room that has its own reasons, and alone has words for them. `by`: the person's name; null: nobody in particular. */
  | HeldByRoom
  /** Lettered for good with what does not balance it: what is left was never paid, or the lettering is wrong. */
  | { readonly code: 'unbalanced-lettering'; readonly letter: string; readonly gap: Cents }
  /** Left at or under the plan's tolerance: rounding, not a debt. */
  | { readonly code: 'rounding'; readonly tolerance: Cents }
  /** One letter per level: the letter of this level would ask for too little. */
  | { readonly code: 'below-minimum'; readonly level: LevelRank; readonly total: Cents; readonly minimum: Cents }
  /** One letter per level: credits cover the whole letter of this level. */
  | { readonly code: 'covered-by-credits'; readonly level: LevelRank; readonly credits: Cents }
  /** At sending: late or free only since the letter was approved, so that the next one lists it. */
  | { readonly code: 'next-letter' }
  /** Held with the whole account, for the reason that the decision gives. */
  | { readonly code: 'whole-account' };

export interface HeldByRoom extends RoomHold {
  readonly code: 'held-elsewhere';
  readonly by: string | null;
}

export interface HeldBackItem {
  readonly ecNo: number;
  readonly piece: string;
  readonly due: Day;
  readonly daysLate: number;
  readonly left: Cents;
  readonly why: HeldBack;
  /** What holds it besides, exclusions in the order in which they end, and so what rooms hold: it is free when the last has ended. */
  readonly others: readonly HeldBack[];
}

/** A refusal is a value with its facts; words are found for it in one place, `channels/words`. */
export type Reason =
  | { readonly code: 'nothing-late' }
  | { readonly code: 'not-reminded' }
  | { readonly code: 'covered-by-credits'; readonly late: Cents; readonly credits: Cents; readonly receipts: Cents }
  | {
      readonly code: 'receipt-to-allocate';
      readonly late: Cents;
      /** Σ of them, whatever their kind. */
      readonly receipts: Cents;
      readonly count: number;
      readonly kinds: readonly Deduction['kind'][];
    }
  /** Money that the bank took or gave back, which several lines fit: a person letters it in Sage first. */
  | { readonly code: 'debit-to-place'; readonly piece: string; readonly on: Day; readonly amount: Cents }
  | { readonly code: 'below-tolerance'; readonly total: Cents; readonly tolerance: Cents }
  | { readonly code: 'below-minimum'; readonly total: Cents; readonly minimum: Cents; readonly level: LevelRank }
  | { readonly code: 'all-held-back' };

/** What is missing to decide; never guessed. */
export type Missing =
  | 'due-date'
  | 'plan'
  | 'address'
  /** What a room holds: it did not answer. */
  | 'holds';

interface Basis {
  readonly currency: Currency;
  /** Every late item that is in no letter, each with its why. */
  readonly heldBack: readonly HeldBackItem[];
  readonly warnings: readonly Warning[];
}

/** The decision for one payer in one currency: a proposal with its facts, a reason with its facts, or « cannot tell ». */
export type Decision =
  | (Basis & { readonly kind: 'proposal'; readonly letters: readonly ProposedLetter[] })
  | (Basis & { readonly kind: 'reason'; readonly reason: Reason })
  | (Basis & { readonly kind: 'cannot-tell'; readonly missing: readonly Missing[] });

/** A person's choice of level for the next letter, kept in the draft with who and why (case D5). */
export interface LevelChoice {
  readonly rank: LevelRank;
  readonly reason: string;
  readonly by: string;
}
