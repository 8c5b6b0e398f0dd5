import { loadLetterFonts } from './pdf/letter-fonts.ts';
import { makePrintable } from './pdf/printable.ts';

/** Says which signs of a text the letter's fonts cannot draw. The fonts are read when it is first asked. */
export function openLetterSigns(): (text: string) => readonly string[] {
  let known: ReadonlySet<number> | undefined;
  return (text) => {
    known ??= loadLetterFonts().glyphs;
    return makePrintable(text, known).unprintable;
  };
}
