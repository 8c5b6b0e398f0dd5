import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../src/channels/letters/letter-renderer.ts';
import { createLetterPress } from '../../../src/channels/letters/pdf/letter-press.ts';
import { writeLetter } from '../../../src/channels/letters/write-letter.ts';
import type { Day } from '../../../src/domain/day.ts';
import { creditNote, letterFacts, letterLine, plainSpaces } from './letter-facts.ts';
import { hasPoppler, pdfPages, pdfText, placedWords, withoutPoppler } from './pdf-tools.ts';

const reports: { reference: string; characters: readonly string[] }[] = [];
const renderer = createLetterRenderer({ onUnprintable: (report) => reports.push(report) });
afterAll(() => renderer.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const VARIANTS = (['fr', 'en'] as const).flatMap((language) =>
  ([1, 2, 3, 4] as const).map((level) => [language, level] as const),
);

describe('the letter as PDF', () => {
  it('is the same to the byte for the same facts, in another process too', async () => {
    const facts = letterFacts({ level: 4, deductions: [creditNote(100)], sandbox: true });
    const once = sha256(await renderer.renderPdf(facts));
    await renderer.renderPdf(letterFacts({ language: 'en' }));
    expect(sha256(await renderer.renderPdf(facts))).toBe(once);
    const module = new URL('../../../src/channels/letters/letter-renderer.ts', import.meta.url).href;
    const script = `const { createLetterRenderer } = await import(${JSON.stringify(module)});
      const renderer = createLetterRenderer();
      const pdf = await renderer.renderPdf(${JSON.stringify(facts)});
      process.stdout.write((await import('node:crypto')).createHash('sha256').update(pdf).digest('hex'));
      await renderer.close();`;
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    });
    expect(other.stdout).toBe(once);
  });

  it('differs when a cent differs', async () => {
    const one = await renderer.renderPdf(letterFacts({ lines: [letterLine(1)] }));
    const line = letterLine(1);
    const other = await renderer.renderPdf(
      letterFacts({ lines: [{ ...line, left: (line.left + 1) as typeof line.left }] }),
    );
    expect(sha256(other)).not.toBe(sha256(one));
  });

  it('is PDF/A-3a, tagged, and says its title and language', async () => {
    const raw = Buffer.from(await renderer.renderPdf(letterFacts({ language: 'en', level: 4 }))).toString('latin1');
    expect(raw).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(raw).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/Lang ?\(en-GB\)/);
    expect(raw).toMatch(/FORMAL NOTICE to pay/);
  });

  it('goes on after a letter that cannot be set', async () => {
    const press = createLetterPress(20_000);
    const content = writeLetter(letterFacts());
    const broken = press.print({ ...content, day: '2026-99-99' as Day });
    const next = press.print(content);
    await expect(broken).rejects.toThrow(/^Letter REL-2026-000042 could not be set: .*month/);
    expect((await next).pdf.length).toBeGreaterThan(10_000);
    await press.close();
  });

  it('reports characters that its font cannot draw', async () => {
    reports.length = 0;
    await renderer.renderPdf(letterFacts({ personalSentence: 'Merci 😀' }));
    expect(reports).toEqual([{ reference: 'REL-2026-000042', characters: ['😀'] }]);
  });

  it('gives up a letter that takes too long, and rejects those under way when it closes', async () => {
    const hasty = createLetterRenderer({ timeoutMs: 1 });
    await expect(hasty.renderPdf(letterFacts())).rejects.toThrow(
      'REL-2026-000042 could not be set: no result within 1 ms',
    );
    await hasty.close();
    const closing = createLetterRenderer();
    const underWay = [closing.renderPdf(letterFacts()), closing.renderPdf(letterFacts())];
    const settled = Promise.allSettled(underWay);
    await closing.close();
    expect((await settled).map((one) => one.status)).toEqual(['rejected', 'rejected']);
    await expect(closing.renderPdf(letterFacts())).rejects.toThrow('closed');
  });
});

describe.skipIf(!hasPoppler)(`the letter read back from its PDF${withoutPoppler}`, () => {
  it.each(VARIANTS)('G9, E7: %s, level %i: every amount of the letter is on paper', async (language, level) => {
    const facts = letterFacts({ language, level, deductions: [creditNote(12_345)] });
    const text = plainSpaces(pdfText(await renderer.renderPdf(facts), '-layout'));
    const content = writeLetter(facts);
    const expected = [
      ...content.table.rows.flatMap((row) => [row.piece, row.issued, row.due, row.amount, row.left]),
      ...[...content.deductions, ...content.totals.steps, content.totals.total].flatMap((one) => [
        one.label,
        one.amount,
      ]),
      ...[...content.bank.payee, ...content.bank.account].map((row) => row.value),
      content.subject,
      content.writtenAt,
      content.signatory.name,
      ...content.company.identifiers,
    ];
    expect(expected.map(plainSpaces).filter((part) => !text.includes(part))).toEqual([]);
    if (language === 'en') expect(text).not.toMatch(/[éèàç]|\d €(?!\d)/);
  });

  it('G10: dollars stay dollars', async () => {
    const text = plainSpaces(
      pdfText(await renderer.renderPdf(letterFacts({ currency: 'USD', flatIndemnity: 0 as never }))),
    );
    expect(text).toContain('US$');
    expect(text).not.toContain('€');
  });

  it('shows names and sentences literally: no markup, no code', async () => {
    const hostile =
      '#sys.inputs $x^2$ *gras* _it_ @ref <lab> `raw` = titre // c /* d */ ~ -- \\u{41} "q" <script> **md** [l](u)';
    const facts = letterFacts({
      personalSentence: hostile,
      tiers: { code: '#1', name: '#panic("x") $A$', attention: '*B*', addressLines: ['_C_'] },
    });
    const text = plainSpaces(pdfText(await renderer.renderPdf(facts)));
    for (const part of [hostile, '#panic("x") $A$', '*B*', '_C_']) expect(text).toContain(part);
  });

  it('puts the address, and nothing else, in the window of a DL envelope', async () => {
    const addressLines = ['Escalier 2', 'Zone Sud', '27 rue Haute', 'BP 12', '42000 ROANNE', 'FRANCE'];
    const tiers = { ...letterFacts().tiers, addressLines };
    const words = placedWords(await renderer.renderPdf(letterFacts({ tiers })));
    const inWindow = words.filter((word) => word.page === 1 && word.right > 108 && word.bottom > 45 && word.top < 86);
    expect(inWindow.map((word) => word.text).join(' ')).toBe(['Dupont SA', tiers.attention, ...addressLines].join(' '));
    for (const word of inWindow) {
      expect(word.left).toBeGreaterThanOrEqual(110);
      expect(word.right).toBeLessThanOrEqual(195);
      expect(word.top).toBeGreaterThanOrEqual(48);
      expect(word.bottom).toBeLessThanOrEqual(84);
    }
  });

  it('sets amounts flush right, figure under figure', async () => {
    const words = placedWords(
      await renderer.renderPdf(
        letterFacts({ lines: [1, 11, 111].map((n) => letterLine(n, { left: (111_111 * n) as never })) }),
      ),
    );
    const lasts = words.filter((word) => word.text.endsWith('€') && word.left > 165 && word.right > 180);
    expect(lasts.length).toBeGreaterThanOrEqual(3);
    const edges = lasts.slice(0, 3).map((word) => word.right);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.1);
  });

  it('fits an ordinary letter on one page, its number on it', async () => {
    const pages = pdfPages(await renderer.renderPdf(letterFacts({ copies: ['FA1.pdf'] })));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('Page 1/1');
  });

  it('spreads 3,000 lines over pages: no line lost, the head of the table on each, the total at the end', async () => {
    const facts = letterFacts({ lines: Array.from({ length: 3000 }, (_, n) => letterLine(n)) });
    const pages = pdfPages(await renderer.renderPdf(facts));
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.join('').match(/FA\d{6}/g)).toEqual(facts.lines.map((line) => line.piece));
    expect(pages.filter((page) => /FA\d{6}/.test(page) && !/Reste dû/.test(page))).toEqual([]);
    const total = plainSpaces(writeLetter(facts).totals.total.amount);
    expect(pages.map(plainSpaces).findLastIndex((page) => page.includes(`Total à régler ${total}`))).toBe(
      pages.length - 1,
    );
    expect(pages.at(-1)).toContain(`Page ${pages.length}/${pages.length}`);
  });

  it('wears its test mark on every page in the sandbox, and only there', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => letterLine(n));
    const letters = (text: string): string => text.replace(/[^A-ZÉ–]/g, '');
    const test = pdfText(await renderer.renderPdf(letterFacts({ lines, sandbox: true })), '-raw')
      .split('\f')
      .slice(0, -1);
    expect(test.length).toBeGreaterThan(1);
    for (const page of test) expect(letters(page)).toContain('SPÉCIMEN–ENVOIDETEST');
    expect(pdfText(await renderer.renderPdf(letterFacts({ lines })), '-raw')).not.toContain('SPÉCIMEN');
  });
});
