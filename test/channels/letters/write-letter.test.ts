import { describe, expect, it } from 'vitest';
import type { LetterContent } from '../../../src/channels/letters/letter-content.ts';
import { plainText } from '../../../src/channels/letters/words/paragraph.ts';
import { countInvoices } from '../../../src/channels/letters/write-head.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { cents, sumCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { creditNote, letterFacts, letterLine, plainSpaces, readAmount } from './letter-facts.ts';

const LEVELS = [1, 2, 3, 4] as const;
const body = (content: LetterContent): string =>
  plainSpaces([...content.opening, ...content.closing].map(plainText).join(' '));
const everyString = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(everyString)
      : [];

describe('what a letter says', () => {
  it.each(['fr', 'en'] as const)(
    'G9: the printed total is the sum of the printed lines less the deductions (%s)',
    (language) => {
      const lines = Array.from({ length: 37 }, (_, n) => letterLine(n, { left: cents(33_333 + n * 7) }));
      const content = writeLetter(letterFacts({ language, lines, deductions: [creditNote(10_001), creditNote(1)] }));
      const printed = sumCents(content.table.rows.map((row) => readAmount(row.left)));
      const taken = sumCents(content.deductions.map((deduction) => readAmount(deduction.amount)));
      expect(content.totals.steps.map((step) => readAmount(step.amount))).toEqual([printed, taken]);
      expect(readAmount(content.totals.total.amount)).toBe(printed + taken);
    },
  );

  it('G10: an invoice in dollars is claimed in dollars everywhere, never in euros', () => {
    const line = letterLine(1, { amount: cents(2_453_036), left: cents(2_453_036) });
    const content = writeLetter(letterFacts({ currency: 'USD', lines: [line], level: 4 }));
    expect(plainSpaces(content.totals.total.amount)).toBe('24 530,36 US$');
    expect(plainSpaces(content.subject)).toContain('24 530,36 US$');
    expect(
      everyString({ ...content, legal: [], closing: [], company: null }).filter((text) => text.includes('€')),
    ).toEqual([]);
    expect(plainSpaces(content.legal.join(' '))).toContain('40 €');
  });

  it.each(LEVELS)('E7: an English letter of level %i has English words, days and amounts only', (level) => {
    const content = writeLetter(letterFacts({ language: 'en', level, deductions: [creditNote(2_000)] }));
    expect(everyString(content).filter((text) => /[àâçéèêëîïôûù«»]|€$|\d{2}\/\d{2}\/\d{4}/i.test(text))).toEqual([]);
    expect(everyString(content).join(' ')).not.toMatch(
      /\b(facture|échéance|relance|règlement|avoir|montant|objet|courriel)\b/i,
    );
    expect(content.table.rows[0]).toMatchObject({ issued: '15 Dec 2025', left: '€1,235.93' });
    expect(plainSpaces(content.writtenAt)).toBe('Lyon, 5 March 2026');
  });

  it('names amount, deadline and articles in the mise en demeure', () => {
    const content = writeLetter(
      letterFacts({ level: 4, lines: [letterLine(1, { level: 4, lastReminder: day('2026-02-01') })] }),
    );
    expect(content.subject).toContain('MISE EN DEMEURE');
    expect(body(content)).toContain('Notre relance du 1er février 2026');
    expect(body(content)).toContain(
      'nous vous mettons en demeure, au sens de l’article 1344 du Code civil, de nous payer la somme de 1 235,93 € au plus tard le 20 mars 2026',
    );
    for (const article of ['L441-10', 'D441-5', '1344-1']) expect(body(content)).toContain(article);
  });

  it.each(LEVELS)('speaks of an earlier reminder at level %i only where one was sent', (level) => {
    expect(body(writeLetter(letterFacts({ level })))).not.toMatch(/relance du/);
    expect(body(writeLetter(letterFacts({ level, language: 'en' })))).not.toMatch(/reminder of/);
  });

  it('gets firmer from level to level: no two levels share their opening', () => {
    for (const language of ['fr', 'en'] as const) {
      const openings = LEVELS.map((level) =>
        writeLetter(letterFacts({ level, language })).opening.map(plainText).join(' '),
      );
      expect(new Set(openings).size).toBe(4);
    }
  });

  it('counts invoices, not instalments; an entry without a number counts for itself', () => {
    const instalments = [
      letterLine(1),
      letterLine(2, { piece: letterLine(1).piece }),
      letterLine(3, { piece: '' }),
      letterLine(4, { piece: ' ' }),
    ];
    expect(countInvoices(instalments)).toBe(3);
  });

  it('says the level of each line only where levels differ', () => {
    expect(writeLetter(letterFacts({ level: 2 })).table.columns).not.toContain('level');
    expect(
      writeLetter(letterFacts({ level: 2, lines: [letterLine(1, { level: 2 }), letterLine(2)] })).table.columns,
    ).toContain('level');
  });

  it('leaves the flat indemnity out where the company claims none', () => {
    const none = writeLetter(letterFacts({ level: 4, flatIndemnity: cents(0) }));
    const texts = everyString({ ...none, bank: { ...none.bank, code: null } });
    expect(texts.join(' ')).not.toMatch(/indemnité forfaitaire|D441-5|40/);
  });

  it('says in English too what penalties had come to', () => {
    const penalties = {
      kind: 'amounts',
      asOf: day('2026-03-02'),
      interest: cents(49_93),
      indemnities: cents(0),
    } as const;
    const { legal } = writeLetter(letterFacts({ language: 'en', penalties }));
    expect(plainSpaces(legal.join(' '))).toContain('this interest amounts to €49.93 as of 2 March 2026. This interest');
  });

  it('writes odd amounts without oddity', () => {
    const content = writeLetter(
      letterFacts({ lines: [letterLine(1, { left: cents(-0), amount: cents(-5) })], flatIndemnity: cents(4050) }),
    );
    expect(content.table.rows[0]).toMatchObject({ left: '0,00\u00a0€', amount: '\u22120,05\u00a0€' });
    expect(content.legal.join(' ')).toContain('40,50\u00a0€');
  });

  it('lists at most twelve copies by name and counts the others', () => {
    const copies = Array.from({ length: 15 }, (_, n) => `FA${n}.pdf`);
    expect(writeLetter(letterFacts({ copies })).attachments).toMatch(/FA11\.pdf et 3 autres$/);
  });

  it.each(LEVELS)('puts a no-break space before high signs in every French sentence of level %i', (level) => {
    for (const lines of [[letterLine(1)], [letterLine(1, { lastReminder: day('2026-02-01') }), letterLine(2)]]) {
      const content = writeLetter(
        letterFacts({ level, lines, deductions: [creditNote(100)], sandbox: true, copies: ['a.pdf'] }),
      );
      expect(
        everyString(content).filter((text) => / [:;?!»€]|« |n° |\d (€|mars|février)|\w[;?!](?!\w)/.test(text)),
      ).toEqual([]);
      expect(
        everyString(content).filter((text) =>
          /'|"|undefined|\s\s+(?!·)|\.\.|\s[,.]/.test(text.replaceAll('  ·  ', '')),
        ),
      ).toEqual([]);
    }
  });
});
