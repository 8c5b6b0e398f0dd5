import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { LetterLevel } from '../relance/letter.ts';
import type { LetterKind } from '../relance/letter-kind.ts';

/** A letter that left, as a court is told of it. Days are those in Paris. */
export interface LetterSent {
  readonly reference: string;
  readonly kind: LetterKind;
  readonly level: LetterLevel;
  /** Its own day. */
  readonly dated: Day;
  /** Of a relevé its last day; null of other letters. */
  readonly until: Day | null;
  readonly means: 'email' | 'post';
  /** The address of the mail, or the lines of that of the post on one line. */
  readonly to: string;
  readonly amounts: readonly { readonly currency: Currency; readonly amount: Cents }[];
  readonly pieces: readonly string[];
  /** Of a mail when it left; of a letter by post when somebody noted that it was posted. Null: nobody noted it. */
  readonly left: Day | null;
  readonly registered: boolean;
  readonly tracking: string | null;
  /** Null: it counts. */
  readonly annulled: Day | null;
  /** Days on which a server said that it did not arrive, with the address. */
  readonly bounced: readonly { readonly on: Day; readonly address: string }[];
  /** It went to a test address. */
  readonly sandbox: boolean;
}

/** A letter as it was known on a day; null: it had not left, as far as anybody had noted. */
export function letterOn(letter: LetterSent, day: Day): LetterSent | null {
  const { means, left, dated, annulled, bounced } = letter;
  // A letter by post is one once it is written, posted or not.
  if ((means === 'email' ? (left ?? dated) : dated) > day) return null;
  return {
    ...letter,
    left: left !== null && left > day ? null : left,
    annulled: annulled !== null && annulled > day ? null : annulled,
    bounced: bounced.filter(({ on }) => on <= day),
  };
}
