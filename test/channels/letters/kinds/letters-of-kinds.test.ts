import { afterAll, describe, expect, it } from 'vitest';
import { letterFileName } from '../../../../src/channels/letters/letter-file-name.ts';
import { createLetterRenderer } from '../../../../src/channels/letters/letter-renderer.ts';
import { writeMail } from '../../../../src/channels/letters/mail/write-mail.ts';
import { writeLetter } from '../../../../src/channels/letters/write-letter.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { letterFacts, plainSpaces, readAmount } from '../letter-facts.ts';
import { hasPoppler, pdfPages, pdfText, withoutPoppler } from '../pdf-tools.ts';
import { accountOf, prevenance, releve } from './kind-facts.ts';

const renderer = createLetterRenderer();
afterAll(() => renderer.close());
const LANGUAGES = ['fr', 'en'] as const;
const textOf = (html: string): string => plainSpaces(html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;/g, ' '));

describe('letters beside the rappel', () => {
  it.each(LANGUAGES)(
    'G9: a prévenance asks for the sum of what it lists, in the mail and the letter (%s)',
    (language) => {
      const facts = prevenance(3, { language });
      const { table, totals } = writeLetter(facts);
      expect(table.columns).toEqual(['piece', 'issued', 'due', 'amount', 'left']);
      const listed = table.rows.reduce((sum, { left }) => sum + readAmount(left), 0);
      expect([readAmount(totals.total.amount), facts.total]).toEqual([listed, listed]);
      const mail = writeMail(facts);
      for (const said of [mail.html, mail.text]) expect(textOf(said)).toContain(plainSpaces(totals.total.amount));
    },
  );

  it('a prévenance says when, and that nothing is late: no penalty, no threat, no deadline', () => {
    const [one, several] = [writeMail(prevenance(1)), writeMail(prevenance(3))];
    expect(plainSpaces(one.text)).toContain('arrive à échéance le 9 mars 2026');
    expect(plainSpaces(several.text)).toContain('arrivent à échéance entre le 9 mars 2026 et le 11 mars 2026');
    expect(several.text).not.toMatch(/pénalité|retard \(|mise en demeure|au plus tard|L441/i);
    expect(writeMail(prevenance(3, { language: 'en' })).text).not.toMatch(/interest|formal notice|no later than|L441/i);
  });

  it.each(LANGUAGES)('D2: a relevé has a table a currency, each from its opening to its closing (%s)', (language) => {
    const facts = releve([accountOf(4, 'EUR'), accountOf(2, 'USD', cents(-50_00))], { language });
    const { accounts, totals, legal, table } = writeLetter(facts);
    expect([totals.total.label, legal, table.rows]).toEqual(['', [], []]);
    expect(accounts.map(({ title }) => title)).toEqual(
      language === 'fr' ? ['Compte en EUR', 'Compte en USD'] : ['Account in EUR', 'Account in USD'],
    );
    for (const { opening, rows, closing, columns } of accounts) {
      const figures = columns.flatMap(({ figure }, at) => (figure ? [at] : []));
      const [debit = 0, credit = 0, balance = 0] = figures;
      const moved = rows.map((row) => readAmount(row[debit] || '0') - readAmount(row[credit] || '0'));
      const end = moved.reduce((sum, one) => sum + one, readAmount(opening?.amount ?? '0') as number);
      expect([readAmount(closing.amount), readAmount(rows.at(-1)?.[balance] ?? '')]).toEqual([end, end]);
    }
  });

  it.each([
    [
      'fr',
      'À régler à Facto & Fils, et non sur notre compte : FA000001.',
      /un autre compte que le nôtre : FA000002\.$/,
    ],
    ['en', 'Payable to Facto & Fils, not to our account: FA000001.', /another account than ours: FA000002\.$/],
  ] as const)(
    'F10: a relevé says of ceded invoices whom to pay, above our own account (%s)',
    (language, named, other) => {
      const account = accountOf(2, 'EUR');
      const payable = ['Facto & Fils', ''];
      const rows = account.rows.map((row, at) => ({ ...row, payableTo: payable[at] ?? '' }));
      const facts = releve([{ ...account, rows }], { language });
      const [written] = writeLetter(facts).accounts;
      expect(written?.notes.map(plainSpaces)).toEqual([named, expect.stringMatching(other)]);
      const mail = writeMail(facts);
      expect(plainSpaces(mail.text)).toContain(named);
      expect(plainSpaces(mail.html)).toContain(named.replace('&', '&amp;'));
    },
  );

  it('a balance in favour of the customer is said so, without a sign', () => {
    const [account] = writeLetter(releve([{ ...accountOf(0, 'EUR', cents(-50_00)) }])).accounts;
    expect(account?.closing.label).toBe('Solde en votre faveur au 28/02/2026');
    expect(readAmount(account?.closing.amount ?? '')).toBe(50_00);
  });

  it('of open items the opening balance is said only where something older is left out', () => {
    const openingOf = (opening: number) =>
      writeLetter(releve([accountOf(2, 'EUR', cents(opening))], { of: 'open-items' })).accounts[0]?.opening;
    expect([openingOf(0), openingOf(100)?.label]).toEqual([null, 'Solde avant le 01/02/2026']);
  });

  it('what Sage gives no name is called by what it is', () => {
    const [account] = writeLetter(releve([accountOf(3, 'EUR')])).accounts;
    expect(account?.rows.map((row) => row[2])).toEqual([
      'Livraison chantier Part-Dieu, lot 1',
      'Livraison chantier Part-Dieu, lot 2',
      'Règlement',
    ]);
  });

  it('a long relevé shows fifty rows in the mail, says how many more, and keeps the balance of all', () => {
    const facts = releve([accountOf(75, 'EUR')]);
    const mail = writeMail(facts);
    expect(mail.html.match(/class="row"/g)).toHaveLength(50);
    expect(textOf(mail.html)).toContain('25 autres lignes');
    const closing = writeLetter(facts).accounts[0]?.closing.amount ?? '';
    for (const said of [mail.html, mail.text]) expect(textOf(said)).toContain(plainSpaces(closing));
  });

  it.each([
    [prevenance(), 'REL-2026-000042 - Avis avant échéance - Dupont SA.pdf'],
    [prevenance(1, { language: 'en' }), 'REL-2026-000042 - Upcoming due date - Dupont SA.pdf'],
    [releve(), 'REL-2026-000042 - Relevé de compte - Dupont SA.pdf'],
    [releve([], { language: 'en' }), 'REL-2026-000042 - Statement of account - Dupont SA.pdf'],
    [letterFacts(), 'REL-2026-000042 - Relance 1 - Dupont SA.pdf'],
  ])('are filed under a name of their kind (%#)', (facts, name) => {
    expect(letterFileName(facts)).toBe(name);
  });

  it.runIf(hasPoppler)(
    `a relevé of three pages repeats its head on each, is tagged and whole${withoutPoppler}`,
    async () => {
      const facts = releve([accountOf(75, 'EUR'), accountOf(5, 'USD')]);
      const pdf = await renderer.renderPdf(facts);
      expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Marked true/);
      const pages = pdfPages(pdf);
      expect(pages).toHaveLength(3);
      for (const page of pages) expect(page).toMatch(/Libellé\s+Échéance\s+Débit\s+Crédit\s+Solde/);
      const text = pdfText(pdf);
      for (const { rows } of facts.accounts) for (const { piece } of rows) expect(text).toContain(piece);
    },
  );

  it('in the sandbox each is marked as a test', () => {
    for (const facts of [prevenance(1, { sandbox: true }), releve(undefined, { sandbox: true })]) {
      expect(writeMail(facts).subject).toMatch(/^\[TEST\]/);
      expect(writeLetter(facts).watermark).not.toBe('');
    }
  });
});
