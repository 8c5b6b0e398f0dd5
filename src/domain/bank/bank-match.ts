import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { InstalmentKey, OpenItem } from '../ledger/open-item.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { BankEntry } from './statement.ts';

/**
 * How sure a match is. `certain`: a document is named and the amount is its; `likely`: one of the two stands for the other;
 * `possible`: a person says. Certain and likely hold instalments out of letters, possible is shown.
 */
export type Confidence = 'certain' | 'likely' | 'possible';

/** What led to a match, in the order in which it was seen. */
export type MatchReason =
  /** The document's number stands in the text: as written, over a cut or glued, or without its prefix. */
  | { readonly code: 'piece'; readonly piece: string; readonly written: 'whole' | 'cut' | 'bare' }
  | { readonly code: 'letter'; readonly reference: string }
  | { readonly code: 'iban' }
  | { readonly code: 'name'; readonly in: 'payer' | 'text' }
  | { readonly code: 'exact-amount'; readonly instalments: number }
  /** Equal instalments, of which the oldest is taken as paid (art. 1342-10 C. civ.). */
  | { readonly code: 'oldest-of-equal'; readonly among: number }
  | { readonly code: 'part-payment' }
  | { readonly code: 'more-than-owed'; readonly by: Cents }
  /** Within what the settings allow for an escompte or the charges of a bank. */
  | { readonly code: 'less-discount'; readonly by: Cents }
  | { readonly code: 'less-charges'; readonly by: Cents }
  | { readonly code: 'several-customers'; readonly customers: number }
  /** The payer is a customer whose documents these are not. */
  | { readonly code: 'paid-by-another' }
  /** Several customers bear the payer's name. */
  | { readonly code: 'name-of-several'; readonly customers: number }
  /** Several sets of instalments come to the amount. */
  | { readonly code: 'several-ways' }
  /** A document is named that is not open: the amount may be that one's. */
  | { readonly code: 'names-another'; readonly written: string };

/** What an entry pays of an instalment. */
export interface PaidPart extends InstalmentKey {
  readonly tiers: TiersCode;
  readonly currency: Currency;
  /** Positive. */
  readonly part: Cents;
  /** What was left of it before. */
  readonly left: Cents;
  /** Nothing of it is owed any more, a discount or charges apart. */
  readonly isWhole: boolean;
}

/** A document that was named nearly: shown with its difference, never taken for it. */
export interface NearReference {
  readonly written: string;
  readonly piece: string;
  readonly tiers: TiersCode;
}

/** What a bank entry is for. */
export type BankMatch =
  | {
      readonly kind: 'paid';
      readonly confidence: Confidence;
      readonly reasons: readonly MatchReason[];
      readonly parts: readonly PaidPart[];
      readonly near: readonly NearReference[];
    }
  /** Sage has it: that receipt is this entry. */
  | { readonly kind: 'booked'; readonly ecNo: number; readonly tiers: TiersCode }
  /** Money that went back: `undoes` is the place in the list of what it takes back, null where nothing is known of that. */
  | { readonly kind: 'returned'; readonly undoes: number | null; readonly tiers: readonly TiersCode[] }
  /** It came in and went back: `by` is the place in the list of what took it back. */
  | { readonly kind: 'undone'; readonly by: number }
  /** Nothing is known of what it is for; `tiers`: who paid, where that is known. */
  | { readonly kind: 'unknown'; readonly tiers: readonly TiersCode[]; readonly near: readonly NearReference[] }
  /** Money of ours that left: none of this room's business. */
  | { readonly kind: 'outgoing' };

/** What a matched entry is read by. */
export type MatchedEntry = Pick<
  BankEntry,
  'day' | 'amount' | 'currency' | 'isReturn' | 'name' | 'iban' | 'text' | 'endToEndId'
>;

export type MatchedItem = Pick<
  OpenItem,
  'ecNo' | 'piece' | 'due' | 'amount' | 'left' | 'currency' | 'issued' | 'treatment' | 'effet' | 'tiers'
>;

/** A letter of ours, with what it asked for. */
export interface LetterSent {
  readonly reference: string;
  readonly ecNos: readonly number[];
}

/** Money that Sage booked on a customer's account, lettered or not. */
export interface BookedReceipt {
  readonly ecNo: number;
  readonly tiers: TiersCode;
  readonly date: Day;
  /** Positive. */
  readonly amount: Cents;
  readonly currency: Currency;
  /** Number of the document and text of the line. */
  readonly text: string;
}

/** What a company allows a payment to lack of what it pays. */
export interface MatchTolerance {
  /** Of an instalment, in hundredths of a per cent (200 is 2 %). */
  readonly discount: number;
  /** Charges of banks, in the currency of the entry. */
  readonly charges: Cents;
}

/** Everything that entries are matched to. */
export interface MatchAgainst {
  readonly items: readonly MatchedItem[];
  readonly customers: readonly { readonly code: TiersCode; readonly name: string; readonly shortName: string }[];
  readonly letters: readonly LetterSent[];
  /** Customers whose payments came from an IBAN, as Sage or a person confirmed. */
  readonly ibans: ReadonlyMap<string, readonly TiersCode[]>;
  readonly receipts: readonly BookedReceipt[];
  readonly tolerance: MatchTolerance;
}
