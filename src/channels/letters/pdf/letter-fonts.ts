import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readGlyphs } from './font-glyphs.ts';

/**
 * The families of a letter, in the order in which the template asks them. Together they draw every sign of the code pages that a
 * Sage base may be kept in (Windows-874 and 1250 to 1258): Latin, Greek, Cyrillic and Vietnamese in the first, then the three
 * other scripts, whose files are small. Chinese, Japanese and Korean would be 5 MB a face each.
 */
const FAMILIES = [
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
  ['noto-sans-hebrew', 'NotoSansHebrew'],
  ['noto-sans-thai', 'NotoSansThai'],
] as const;
const WEIGHTS = ['400Regular', '700Bold'] as const;

/** The files of the faces, and the code points that a family draws in both weights: names are printed in either. */
export function loadLetterFonts(): { readonly files: readonly Buffer[]; readonly glyphs: ReadonlySet<number> } {
  const { resolve } = createRequire(import.meta.url);
  const families = FAMILIES.map(([folder, name]) =>
    WEIGHTS.map((weight) => readFileSync(resolve(`@expo-google-fonts/${folder}/${weight}/${name}_${weight}.ttf`))),
  );
  const glyphs = families.flatMap((faces) => {
    const [first = new Set<number>(), ...others] = faces.map(readGlyphs);
    return [...first].filter((code) => others.every((other) => other.has(code)));
  });
  return { files: families.flat(), glyphs: new Set(glyphs) };
}
