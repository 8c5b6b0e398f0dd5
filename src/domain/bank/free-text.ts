import { remainder97 } from '../relance/payment/creditor-reference.ts';

/** What a bank, a person or a program writes between the signs of one number. */
const SEPARATOR = /[\s.\-/_:°]/u;

/**
 * Numbers that are no document's, whatever they look like: telephones (10 digits from 0, or +33), days with their signs
 * between, and amounts with decimals.
 */
const OTHER_NUMBERS = [
  /(?<![A-Z0-9])(?:\+33|0033|0)\s?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/gu,
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:20\d{2}|\d{2})(?!\d)/gu,
  /(?<![A-Z0-9])\d{1,3}(?:[ .]?\d{3})*,\d{2}(?!\d)/gu,
];

/** Its check digits tell an IBAN from two documents' numbers in a row, which have the same shape. */
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/gu;

function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  return remainder97(`${compact.slice(4)}${compact.slice(0, 4)}`) === 1;
}

const blank = (found: string): string => '#'.repeat(found.length);

/** A text of a bank made ready for finding numbers in: its signs without separators, and where one stood before each. */
export interface FreeText {
  /** Capitals without accents, with what is no document's number left blank. */
  readonly plain: string;
  /** Letters and digits alone. */
  readonly compact: string;
  /** Whether a separator, or nothing, stands before that sign of `compact`. */
  readonly opens: readonly boolean[];
}

/** Makes a text ready. References of letters are looked for in the text itself: their digits are no document's. */
export function readFreeText(written: string): FreeText {
  const capitals = written.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const withoutIbans = capitals.replace(IBAN, (found) => (isIban(found) ? blank(found) : found));
  const plain = OTHER_NUMBERS.reduce((text, shape) => text.replace(shape, blank), withoutIbans);
  let compact = '';
  const opens: boolean[] = [];
  let isOpen = true;
  for (const sign of plain) {
    if (/[A-Z0-9]/u.test(sign)) {
      compact += sign;
      opens.push(isOpen);
      isOpen = false;
    } else {
      isOpen = true;
      // A sign that nobody writes inside a number ends it for good.
      if (!SEPARATOR.test(sign)) {
        compact += '|';
        opens.push(true);
      }
    }
  }
  return { plain, compact, opens };
}

/** A number without what people write between its signs: `FA-2026/0512` is `FA20260512`. */
export const compactNumber = (piece: string): string =>
  piece
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '');

/** The digits that are left where a number's prefix and leading zeros are left out; '' where they are too few to mean anything. */
export function bareNumber(compact: string): string {
  const digits = /(\d+)$/u.exec(compact)?.[1]?.replace(/^0+/u, '') ?? '';
  return digits.length >= 3 ? digits : '';
}
