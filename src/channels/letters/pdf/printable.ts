import { dropUndrawn } from '../../../domain/drawn-text.ts';
import { rewriteStrings } from '../rewrite-strings.ts';

/** Stands for a character that the letter's font cannot draw: seen by who reads the preview, never silently nothing. */
export const UNPRINTABLE = '\ufffd';

/** Choose between a sign in colour and in black: the letter's faces have neither. */
const SELECTORS = /\p{Variation_Selector}/gu;

/**
 * Rewrites every string of `value` so that a face with `glyphs` can draw it: canonical composition first, then the
 * compatibility form (ﬁ → fi, ① → 1), then {@link UNPRINTABLE}. Says which characters were given up.
 */
export function makePrintable<T>(value: T, glyphs: ReadonlySet<number>): { value: T; unprintable: readonly string[] } {
  const unprintable = new Set<string>();
  const has = (text: string): boolean => [...text].every((char) => glyphs.has(char.codePointAt(0) ?? 0));
  const printableChar = (char: string): string => {
    // A text that comes with this sign already lost what stood there: the face draws it, and nobody meant it.
    if (has(char) && char !== UNPRINTABLE) return char;
    const compatible = char.normalize('NFKC');
    if (compatible !== char && has(compatible)) return compatible;
    unprintable.add(char);
    return UNPRINTABLE;
  };
  const printable = (text: string): string =>
    Array.from(
      dropUndrawn(text.normalize('NFC'))
        .replace(/[\t\n\r]/g, ' ')
        .replace(SELECTORS, ''),
      printableChar,
    ).join('');
  return { value: rewriteStrings(value, printable), unprintable: [...unprintable] };
}
