import { afterAll, describe, expect, test } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { letterFacts } from './letter-facts.ts';
import { hasPoppler, pdfText, withoutPoppler } from './pdf-tools.ts';
import { readWithPdfJs } from './pdfjs.ts';

const reports: unknown[] = [];
const renderer = createLetterRenderer({ onUnprintable: (report) => reports.push(report) });
afterAll(() => renderer.close());

const READERS = [
  { reader: 'pdf.js', read: readWithPdfJs, there: true },
  { reader: `poppler${withoutPoppler}`, read: async (pdf: Uint8Array) => pdfText(pdf), there: hasPoppler },
];
const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** A letter whose name, attention, address and sentence have `sign` inside words and around them. */
const letterWith = (sign: string) =>
  letterFacts({
    tiers: {
      code: 'DUPONT',
      name: `Dup${sign}ont et fils`,
      attention: `${sign}Mme Hélène ${sign}Élan`,
      addressLines: [`27 rue des Ceri${sign}siers`, `42000 RO${sign}ANNE${sign}`],
    },
    personalSentence: `Merci de ré${sign}gler avant l’été.`,
  });
const write = async (sign: string): Promise<Uint8Array> => renderer.renderPdf(letterWith(sign));

const SIGNS = [
  'U+00AD',
  'U+034F',
  'U+061C',
  'U+115F',
  'U+180E',
  'U+200B',
  'U+200C',
  'U+200D',
  'U+200E',
  'U+200F',
  'U+202E',
  'U+2060',
  'U+2066',
  'U+3164',
  'U+FE0F',
  'U+FEFF',
  'U+FFA0',
  'U+0007',
  'U+0081',
];

describe.each(READERS)('a letter read back by $reader', ({ read, there }) => {
  test.skipIf(!there).each(SIGNS)('says what was meant, with %s in the name and the address', async (code) => {
    reports.length = 0;
    const sign = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    const text = onOneLine(await read(await write(sign)));
    expect(text).toBe(onOneLine(await read(await write(''))));
    for (const meant of [
      'Dupont et fils',
      'Mme Hélène Élan',
      '27 rue des Cerisiers',
      '42000 ROANNE',
      'échues',
      'Total à régler',
      'Merci de régler avant l’été.',
    ]) {
      expect(text).toContain(meant);
    }
    expect(reports).toEqual([]);
  });

  test.skipIf(!there).each([
    ['U+200C in a Persian word', 'می\u200cخواهم', '\u200c'],
    ['U+200D after a Persian abbreviation', 'ه\u200d.ش', '\u200d'],
  ])('keeps %s, and all that is around it', async (_what, name, joiner) => {
    reports.length = 0;
    const text = onOneLine(
      await read(await renderer.renderPdf(letterFacts({ tiers: { ...letterFacts().tiers, name } }))),
    );
    expect(text).toContain(joiner);
    expect(text).toContain('échues');
    expect(text).toContain('Total à régler');
    expect(reports).toEqual([]);
  });
});
