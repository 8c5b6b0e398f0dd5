import { afterAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { countInvoices } from '../../../src/channels/letters/write-head.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { day } from '../../../src/domain/day.ts';
import type { Effet } from '../../../src/domain/ledger/effet.ts';
import type { LetterLine } from '../../../src/domain/relance/decision.ts';
import { letterFacts, letterLine, plainSpaces } from './letter-facts.ts';
import { hasPoppler, pdfText, withoutPoppler } from './pdf-tools.ts';

const INVOICE = { piece: 'FA1', issued: day('2025-11-15') };
const effet = (piece: string, invoice: Effet['invoice']): LetterLine =>
  letterLine(1, { piece, issued: invoice?.issued ?? day('2025-12-05'), effet: { on: day('2025-12-05'), invoice } });

const renderer = createLetterRenderer();
afterAll(() => renderer.close());

const CASES = [
  ['fr', 'its number', effet('FA1', INVOICE), 'FA1 (effet du 05/12/2025)', '15/11/2025'],
  ['fr', 'a number of its own', effet('LCR7', INVOICE), 'FA1 (effet LCR7 du 05/12/2025)', '15/11/2025'],
  ['fr', 'no number', effet('', INVOICE), 'FA1 (effet du 05/12/2025)', '15/11/2025'],
  ['fr', 'nothing known of it', effet('LCR7', null), 'LCR7 (effet du 05/12/2025)', '05/12/2025'],
  ['fr', 'nothing at all', effet('', null), 'sans numéro (effet du 05/12/2025)', '05/12/2025'],
  ['en', 'its number', effet('FA1', INVOICE), 'FA1 (bill of exchange of 5 Dec 2025)', '15 Nov 2025'],
  ['en', 'a number of its own', effet('LCR7', INVOICE), 'FA1 (bill of exchange LCR7 of 5 Dec 2025)', '15 Nov 2025'],
] as const;

describe('an effet in a letter names its invoice, the day of it, and its own day', () => {
  it.each(CASES)('in %s, with %s: in the letter', (language, _what, line, piece, issued) => {
    const { table } = writeLetter(letterFacts({ language, lines: [line] }));
    expect(table.rows).toMatchObject([{ piece, issued }]);
  });

  it.each(CASES)('in %s, with %s: in the mail, as HTML and as text', (language, _what, line, piece, issued) => {
    const { html, text } = writeMail(letterFacts({ language, lines: [line] }));
    for (const part of [html, text]) {
      expect(plainSpaces(part)).toContain(piece);
      expect(plainSpaces(part)).toContain(issued);
    }
  });

  it.skipIf(!hasPoppler).each(CASES)(
    `in %s, with %s: in the PDF${withoutPoppler}`,
    async (language, _what, line, piece, issued) => {
      const text = plainSpaces(pdfText(await renderer.renderPdf(letterFacts({ language, lines: [line] }))));
      for (const part of [...piece.split(/[()]/), issued]) expect(text).toContain(part.trim());
    },
  );

  it('an invoice on 411 is named alone', () => {
    expect(writeLetter(letterFacts({ lines: [letterLine(1)] })).table.rows).toMatchObject([{ piece: 'FA000001' }]);
  });

  it('effets of one invoice and what is left of it on 411 are one invoice', () => {
    expect(countInvoices([effet('LCR7', INVOICE), effet('LCR8', INVOICE), letterLine(1, { piece: 'FA1' })])).toBe(1);
  });
});
