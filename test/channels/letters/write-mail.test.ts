import { describe, expect, it } from 'vitest';
import { writeMail } from '../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import { cents } from '../../../src/domain/cents.ts';
import { creditNote, letterFacts, letterLine, plainSpaces } from './letter-facts.ts';

const LEVELS = [1, 2, 3, 4] as const;
const LANGUAGES = ['fr', 'en'] as const;
const HOSTILE = '<script>alert(1)</script> "q" \'a\' & {{total}} {{{total}}} *gras* _it_ [x](http://e.example) =1+1';

describe('the mail that carries a letter', () => {
  it.each(LANGUAGES.flatMap((language) => LEVELS.map((level) => [language, level] as const)))(
    'G9: %s, level %i: HTML and text hold every amount of the letter, to the cent',
    (language, level) => {
      const facts = letterFacts({ language, level, deductions: [creditNote(12_345)] });
      const mail = writeMail(facts);
      const { table, deductions, totals } = writeLetter(facts);
      const amounts = [
        ...table.rows.flatMap((row) => [row.amount, row.left]),
        ...[...deductions, ...totals.steps, totals.total].map((one) => one.amount),
      ];
      for (const amount of amounts.map(plainSpaces)) {
        expect(plainSpaces(mail.html)).toContain(`${amount}<`);
        expect(plainSpaces(mail.text)).toContain(amount);
      }
      expect(mail.html).toMatch(new RegExp(`^<!DOCTYPE html>\\s*<html lang="${language}"`));
    },
  );

  it('puts level, count, company and reference in the subject', () => {
    expect(plainSpaces(writeMail(letterFacts({ level: 2 })).subject)).toBe(
      'Relance n° 2 – 3 factures échues – Ateliers Rivoire [REL-2026-000042]',
    );
    expect(writeMail(letterFacts({ level: 4, language: 'en', lines: [letterLine(1)] })).subject).toBe(
      'Formal notice – 1 overdue invoice – Ateliers Rivoire [REL-2026-000042]',
    );
  });

  it('E7: an English mail has no French word, day or amount', () => {
    const { subject, html, text } = writeMail(letterFacts({ language: 'en', level: 3, deductions: [creditNote(100)] }));
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/[àâçéèêëîïôû«»]|\d €|facture|échéance|relance|\d{2}\/\d{2}\/\d{4}/i);
      expect(part).toMatch(/reminder/i);
    }
  });

  it('shows names and sentences literally, whatever they hold', () => {
    const facts = letterFacts({
      personalSentence: HOSTILE,
      tiers: { code: HOSTILE, name: HOSTILE, attention: '', addressLines: [] },
      lines: [letterLine(1, { piece: '<b>1</b>' })],
    });
    const { html, text } = writeMail(facts);
    expect(html).not.toMatch(/<script|<b>|href=/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;q&quot;');
    expect(html).toContain('{{total}} {{{total}}}');
    expect(plainSpaces(text)).toContain(HOSTILE);
  });

  it('cannot be made to grow a header or a line by a name', () => {
    const company = { ...letterFacts().company, name: 'A\r\nBcc: x@y.example\u202e' };
    expect(writeMail(letterFacts({ company })).subject).toMatch(/A {2}Bcc: x@y\.example \[REL/);
  });

  it('keeps the reference in a subject cut to 255 characters', () => {
    const company = { ...letterFacts().company, name: 'Long '.repeat(100) };
    const { subject } = writeMail(letterFacts({ company }));
    expect(subject).toHaveLength(255);
    expect(subject).toMatch(/… \[REL-2026-000042\]$/);
  });

  it.each([
    [50, null],
    [51, '… et 1 autre échéance, détaillée dans la lettre jointe'],
    [120, '… et 70 autres échéances, détaillées dans la lettre jointe'],
  ])('of %i lines shows 50 at most and says %s; the total covers all', (count, more) => {
    const facts = letterFacts({
      lines: Array.from({ length: count }, (_, n) => letterLine(n, { left: cents(10_001) })),
    });
    const { html, text } = writeMail(facts);
    for (const part of [html, text]) {
      expect(part.match(/FA\d{6}/g)).toHaveLength(50);
      if (more === null) expect(part).not.toContain('… et');
      else expect(part).toContain(more);
      expect(part).toContain(writeLetter(facts).totals.total.amount.replaceAll('\u202f', '\u00a0'));
    }
  });

  it('wears a banner and a mark in the sandbox, and only there', () => {
    const test = writeMail(letterFacts({ sandbox: true }));
    const real = writeMail(letterFacts());
    expect(test.subject).toMatch(/^\[TEST\] /);
    for (const part of [test.html, test.text]) expect(part).toContain('n’a pas été adressé au client');
    for (const part of [real.subject, real.html, real.text]) expect(part).not.toMatch(/test/i);
  });

  it('loads nothing from elsewhere and stays within 640 pixels', () => {
    const { html } = writeMail(letterFacts());
    expect(html).not.toMatch(/<img|<link|<script|url\(|src=|@import/i);
    expect(html).toContain('max-width:640px');
  });

  it('aligns the columns of the text variant', () => {
    const lines = [letterLine(1, { left: cents(5) }), letterLine(2, { left: cents(123_456_789), piece: 'F1' })];
    const rows = writeMail(letterFacts({ lines }))
      .text.split('\n')
      .filter((line) => /15\/12\/2025/.test(line));
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(new Set(rows.map((row) => row.indexOf('15/12/2025'))).size).toBe(1);
  });
});
