import type { MatchedItem, MatchReason } from './bank-match.ts';
import { type FreeText, readFreeText } from './free-text.ts';
import { letterReferencesIn } from './letter-references.ts';
import { type MatchIndex, shapeOf } from './match-index.ts';

/** Open items that a text names. */
export interface NamedItems {
  /** By their whole number, or by a letter of ours. */
  readonly items: readonly MatchedItem[];
  /** By a number over a cut, or without its prefix: worth something where the payer or the amount says the same. */
  readonly weak: readonly MatchedItem[];
  readonly reasons: readonly MatchReason[];
  readonly weakReasons: readonly MatchReason[];
  /** Written like numbers of documents, and those of nothing open. */
  readonly unknown: readonly string[];
}

/** Finds documents and letters of ours in what was written with a payment. */
export function findNamed(written: string, index: MatchIndex): NamedItems {
  const text = readFreeText(written);
  const whole = new Map<MatchedItem, MatchReason>();
  const weak = new Map<MatchedItem, MatchReason>();
  const taken = new Set<number>();
  for (const reference of letterReferencesIn(written)) {
    for (const ecNo of index.letters.get(reference) ?? []) {
      const item = index.byNumber.get(ecNo);
      if (item) whole.set(item, { code: 'letter', reference });
    }
  }
  for (const { at, length, isCut, items } of piecesIn(text, index)) {
    for (let sign = at; sign < at + length; sign += 1) taken.add(sign);
    for (const item of items) {
      const reason = { code: 'piece', piece: item.piece, written: isCut ? 'cut' : 'whole' } as const;
      (isCut ? weak : whole).set(item, reason);
    }
  }
  for (const { number, at } of bareNumbersIn(text)) {
    if (taken.has(at)) continue;
    for (const item of index.byBare.get(number) ?? [])
      if (!whole.has(item) && !weak.has(item)) weak.set(item, { code: 'piece', piece: item.piece, written: 'bare' });
  }
  return {
    items: [...whole.keys()],
    weak: [...weak.keys()],
    reasons: [...new Map([...whole.values()].map((reason) => [JSON.stringify(reason), reason])).values()],
    weakReasons: [...weak.values()],
    unknown: unknownNumbers(text, index, taken),
  };
}

interface PieceFound {
  readonly at: number;
  readonly length: number;
  readonly isCut: boolean;
  readonly items: readonly MatchedItem[];
}

/** Numbers of documents, the longest first where two begin at one sign; found also glued to each other and to words. */
function piecesIn(text: FreeText, { byPiece, lengths }: MatchIndex): readonly PieceFound[] {
  const found: PieceFound[] = [];
  for (let at = 0; at < text.compact.length; at += 1) {
    for (const length of lengths) {
      const items = byPiece.get(text.compact.slice(at, at + length));
      const isCut = items && fitsAt(text, at, length);
      if (items === undefined || isCut === undefined) continue;
      found.push({ at, length, isCut, items });
      at += length - 1;
      break;
    }
  }
  return found;
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';

/**
 * Whether a number stands there for itself, and then whether it is cut: undefined where its digits go on before or after it, or
 * where a number of digits alone is spread over several.
 */
function fitsAt({ compact, opens }: FreeText, at: number, length: number): boolean | undefined {
  const end = at + length;
  if (isDigit(compact[at]) && isDigit(compact[at - 1]) && !opens[at]) return undefined;
  if (isDigit(compact[end - 1]) && isDigit(compact[end]) && !opens[end]) return undefined;
  let isCut = false;
  for (let sign = at + 1; sign < end; sign += 1) {
    if (opens[sign] && isDigit(compact[sign - 1]) && isDigit(compact[sign])) isCut = true;
  }
  const hasLetters = /[A-Z]/u.test(compact.slice(at, end));
  // « FA 000512 » is one number; digits of which some stand apart may be two.
  if (!hasLetters && (isCut || !opens[at])) return undefined;
  return isCut;
}

/** Runs of digits, also behind letters, without their zeros. */
function bareNumbersIn({ compact, opens }: FreeText): readonly { readonly number: string; readonly at: number }[] {
  const found: { number: string; at: number }[] = [];
  for (let at = 0; at < compact.length; at += 1) {
    if (!isDigit(compact[at])) continue;
    let end = at + 1;
    while (end < compact.length && isDigit(compact[end]) && !opens[end]) end += 1;
    const number = compact.slice(at, end).replace(/^0+/u, '');
    if (number.length >= 3) found.push({ number, at });
    at = end - 1;
  }
  return found;
}

/** What has the shape of a document's number, with its letters, and is none that is open. */
function unknownNumbers(
  { compact, opens }: FreeText,
  { shapes }: MatchIndex,
  taken: ReadonlySet<number>,
): readonly string[] {
  const found: string[] = [];
  for (const { 0: word, index: at } of compact.matchAll(/[A-Z]{1,4}\d{3,}/gu)) {
    if (taken.has(at + word.length - 1) || (isDigit(compact[at + word.length]) && !opens[at + word.length])) continue;
    // Glued to a word, its last letters are the prefix.
    const letters = /^[A-Z]+/u.exec(word)?.[0].length ?? 0;
    for (let from = 0; from < letters; from += 1) {
      const number = word.slice(from);
      if (!shapes.has(shapeOf(number))) continue;
      found.push(number);
      break;
    }
  }
  return [...new Set(found)];
}
