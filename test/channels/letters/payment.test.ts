import { spawnSync } from 'node:child_process';
import jsqr from 'jsqr';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import type { Cents } from '../../../src/domain/cents.ts';
import type { LetterFacts } from '../../../src/domain/relance/letter.ts';
import { letterFacts, letterLine, plainSpaces } from './letter-facts.ts';
import { hasPoppler, pdfPages, pdfText, withoutPoppler } from './pdf-tools.ts';

const renderer = createLetterRenderer();
afterAll(() => renderer.close());

const VARIANTS = (['fr', 'en'] as const).flatMap((language) =>
  ([1, 2, 3, 4] as const).map((level) => ({ language, level })),
);

/** A page as it comes out of a printer, read as a camera would: null where no code is on it. */
function scan(pdf: Uint8Array, page: number, dotsPerInch = 150): string | null {
  const shown = ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-'];
  const { stdout } = spawnSync('pdftoppm', shown, { input: pdf, maxBuffer: 2 ** 28 });
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(stdout.toString('latin1', 0, 40));
  if (!head) throw new Error('No picture of the page');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let dot = 0; dot < width * height; dot++) {
    for (let part = 0; part < 3; part++) pixels[dot * 4 + part] = stdout[head[0].length + dot * 3 + part] ?? 255;
  }
  return jsqr.default(pixels, width, height)?.data ?? null;
}

const scanAll = async (facts: LetterFacts): Promise<readonly (string | null)[]> => {
  const pdf = await renderer.renderPdf(facts);
  return pdfPages(pdf).map((_, index) => scan(pdf, index + 1));
};

describe.skipIf(!hasPoppler)(`the code of a letter, scanned from its page${withoutPoppler}`, () => {
  it.each(VARIANTS)('asks for what the letter says: $language, level $level', async (variant) => {
    const facts = letterFacts(variant);
    const [code] = await scanAll(facts);
    const euros = (facts.total / 100).toFixed(2);
    expect(code?.split('\n')).toEqual([
      ...['BCD', '002', '1', 'SCT', 'AGRIFRPP', 'Ateliers Rivoire', 'FR7630006000011234567890189'],
      ...[`EUR${euros}`, '', 'RF42REL2026000042'],
    ]);
  });

  it('is read at the greatest amount with the longest name', async () => {
    const company = { ...letterFacts().company, name: 'Manufacture Générale '.repeat(5).trim() };
    const lines = [letterLine(1, { left: 99_999_999_999 as Cents })];
    const [code] = await scanAll(letterFacts({ company, lines }));
    expect(code).toContain('EUR999999999.99');
    expect(code?.split('\n')[5]).toHaveLength(70);
  });

  it('stands once, after the total, however many pages there are', async () => {
    const lines = Array.from({ length: 90 }, (_, n) => letterLine(n));
    const codes = await scanAll(letterFacts({ lines }));
    expect(codes.length).toBeGreaterThan(2);
    expect(codes.filter((code) => code !== null)).toHaveLength(1);
  });

  it.each([
    ['in dollars', { currency: 'USD' }],
    ['of the sandbox', { sandbox: true }],
  ])('is not on a letter %s', async (_, over) => {
    expect(await scanAll(letterFacts(over))).toEqual([null]);
  });

  it('leaves a reminder of three lines on one page, in either language', async () => {
    for (const variant of VARIANTS.filter(({ level }) => level < 4)) {
      const lines = [1, 2, 3].map((n) => letterLine(n, { level: variant.level }));
      expect({
        ...variant,
        pages: pdfPages(await renderer.renderPdf(letterFacts({ ...variant, lines }))).length,
      }).toEqual({
        ...variant,
        pages: 1,
      });
    }
  });

  it('has amount, IBAN and reference beside it as text, and says itself to who does not see it', async () => {
    const facts = letterFacts();
    const pdf = await renderer.renderPdf(facts);
    const text = plainSpaces(pdfText(pdf, '-layout'));
    const total = plainSpaces(writeLetter(facts).totals.total.amount);
    expect(text).toContain(`Montant ${total}`);
    expect(text).toContain('IBAN FR76 3000 6000 0112 3456 7890 189');
    expect(text).toContain('Référence à indiquer RF42REL2026000042');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Alt[ (<]/);
  });
});

describe('the mail of a letter that can be paid', () => {
  it.each(VARIANTS)('bears the same reference, amount and IBAN, as text: $language, level $level', (variant) => {
    const facts = letterFacts(variant);
    const { html, text } = writeMail(facts);
    for (const part of [html, text].map(plainSpaces)) {
      expect(part).toContain('RF42REL2026000042');
      expect(part).toContain('FR76 3000 6000 0112 3456 7890 189');
      expect(part).toMatch(/code QR|QR code/);
    }
    expect(html).not.toMatch(/<img|<svg|data:/);
  });

  it.each([
    ['in dollars', { currency: 'USD' }],
    ['of the sandbox', { sandbox: true }],
  ])('speaks of no code where the letter has none: %s', (_, over) => {
    const { html, text } = writeMail(letterFacts(over));
    expect(`${html}${text}`).not.toMatch(/code QR|QR code/);
    expect(text).toContain('RF42REL2026000042');
  });
});
