import { afterAll, describe, expect, test } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { openLetterSigns } from '../../../src/channels/letters/letter-signs.ts';
import { letterFacts } from './letter-facts.ts';
import { hasPoppler, pdfText, withoutPoppler } from './pdf-tools.ts';

const unwritable = openLetterSigns();
const reports: unknown[] = [];
const renderer = createLetterRenderer({ onUnprintable: (report) => reports.push(report) });
afterAll(() => renderer.close());

/** What a single byte of a varchar may be in a code page of Windows; C1 controls are no text. */
function signsOf(codePage: string): string {
  const decoder = new TextDecoder(codePage);
  const all = Array.from({ length: 224 }, (_, at) => decoder.decode(Uint8Array.of(32 + at)));
  return all.filter((sign) => sign !== '\ufffd' && !/[\u007f-\u009f]/u.test(sign)).join('');
}

describe('the signs that a letter can write', () => {
  test.each([
    'windows-874',
    'windows-1250',
    'windows-1251',
    'windows-1252',
    'windows-1253',
    'windows-1254',
    'windows-1255',
    'windows-1256',
    'windows-1257',
    'windows-1258',
  ])('are all those of a Sage base kept in %s', (codePage) => {
    expect(signsOf(codePage).length).toBeGreaterThan(170);
    expect(unwritable(signsOf(codePage))).toEqual([]);
  });

  test.each([
    ['株式会社 東京', ['株', '式', '会', '社', '東', '京']],
    ['주식회사', ['주', '식', '회', '사']],
    ['Dupont 🏭 & Fils 🏭', ['🏭']],
    ['ՀԱՅԱՍՏԱՆ', [...new Set('ՀԱՅԱՍՏԱՆ')]],
    ['���� SARL', ['\ufffd']],
  ])('are not those of « %s », each named once', (text, signs) => expect(unwritable(text)).toEqual(signs));
});

describe.skipIf(!hasPoppler)(`a letter in another script${withoutPoppler}`, () => {
  test.each([
    ['Arabic', 'شركة النور', /\p{Script=Arabic}/u],
    ['Hebrew', 'חברת שלום', /\p{Script=Hebrew}/u],
    ['Thai', 'บริษัท ไทยการค้า', /\p{Script=Thai}/u],
    ['Cyrillic', 'ООО Москва-Торг', /Москва-Торг/u],
    ['Greek', 'Ελληνική Εταιρεία', /Ελληνική/u],
    ['Turkish', 'Şişli İğne A.Ş.', /Şişli İğne A\.Ş\./u],
    ['Vietnamese', 'Công ty Đồng Tâm', /Đồng Tâm/u],
  ])('has the name in %s on paper, and no « � »', async (_script, name, seen) => {
    reports.length = 0;
    const tiers = { ...letterFacts().tiers, name, attention: name, addressLines: [name, '75001 PARIS'] };
    const text = pdfText(await renderer.renderPdf(letterFacts({ tiers, personalSentence: `Merci, ${name}.` })));
    expect(text).toMatch(seen);
    expect(text).not.toContain('\ufffd');
    expect(reports).toEqual([]);
  });
});
