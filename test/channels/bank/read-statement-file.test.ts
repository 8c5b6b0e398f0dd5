import { describe, expect, test } from 'vitest';
import { ibanOfRib } from '../../../src/channels/bank/cfonb/rib.ts';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import type { StatementFile } from '../../../src/domain/bank/statement.ts';
import {
  CAMT_02,
  CAMT_08,
  CAMT_054,
  CFONB_LINES,
  camtParts,
  camtWhole,
  cfonb,
  IBAN,
  MT940,
} from './statement-texts.ts';

const read = (text: string): StatementFile => readStatementFile(Buffer.from(text, 'utf8'));
const entriesOf = (text: string) => read(text).statements.flatMap(({ entries }) => entries);

describe('CAMT.053 and CAMT.054', () => {
  test('001.02: what a bank booked together is read transaction by transaction, with names, IBAN and free text', () => {
    const { format, statements, faults } = read(CAMT_02);
    expect([format, faults]).toEqual(['camt', []]);
    expect(statements[0]).toMatchObject({ id: 'S-1', account: IBAN, currency: 'EUR', opening: { amount: 1000_00 } });
    expect(statements[0]?.entries).toMatchObject([
      {
        amount: 700_00,
        name: 'Café & Fils',
        iban: 'FR1420041010050500013M02606',
        text: 'FACT FA000512',
        endToEndId: null,
      },
      { amount: 500_00, name: 'Leroy', text: 'RF18539007547034', bankReference: 'BK-9' },
      { amount: -300_00, isReturn: true, returnReason: 'AM04', name: 'Petit' },
    ]);
  });

  test('001.08: the payer’s name, the free text and the amount of a transaction, with a namespace prefix and a night in Paris', () => {
    expect(entriesOf(CAMT_08)).toMatchObject([
      { day: '2026-11-28', amount: 1000_00, name: 'Durand SARL', text: 'FA000512', endToEndId: 'E2E-8' },
    ]);
  });

  test.each([
    ['&apos;', "'"],
    ['&quot;', '"'],
    ['&#233;', 'é'],
  ])('a name may be written with %s in as many movements as a month has', (written, meant) => {
    const last = '</n:Ntry>';
    const movement = CAMT_08.slice(CAMT_08.indexOf('<n:Ntry>'), CAMT_08.indexOf(last) + last.length);
    const named = movement.replace('Durand SARL', `L${written}Or`);
    const { faults, statements } = read(CAMT_08.replace(movement, () => named.repeat(1_100)));
    expect(faults).toEqual([]);
    const names = statements.flatMap(({ entries }) => entries).map(({ name }) => name);
    expect(names.filter((name) => name === `L${meant}Or`)).toHaveLength(1_100);
  });

  test('054: a notice has the same entries and no balances', () => {
    const { statements, faults } = read(CAMT_054);
    expect(faults).toEqual([]);
    expect(statements).toMatchObject([{ opening: null, closing: null, entries: [{ amount: 1000_00 }] }]);
  });

  test('a movement that is told as a whole, or payment by payment, says of which booking it is', () => {
    const numbers = '<AcctSvcrRef>BK-9</AcctSvcrRef><AddtlInfInd><MsgId>N-1</MsgId></AddtlInfInd>';
    const order = '<NtryDtls><Btch><PmtInfId>P-1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>';
    expect(entriesOf(camtWhole(`${numbers}${order}`)).map(({ batch }) => batch)).toEqual([
      {
        ...{ statement: 'S-9', total: 1_200_00, count: 2, isWhole: true },
        references: ['booking:BK-9', 'order:P-1', 'notice:N-1'],
      },
    ]);
    const [two, three] = [2, 3].map((many) => `<NtryDtls><Btch><NbOfTxs>${many}</NbOfTxs></Btch></NtryDtls>`);
    expect(entriesOf(camtWhole(`${two}${three}`))[0]?.batch).toMatchObject({ count: 5, isWhole: true });
    expect(entriesOf(camtWhole('<NtryDtls><Btch><NbOfTxs>x</NbOfTxs></Btch></NtryDtls>'))[0]?.batch).toMatchObject({
      count: null,
    });
    const one = { statement: 'N-1', references: ['notice:N-1'], total: 1_200_00, count: 2, isWhole: false };
    expect(entriesOf(camtParts()).map(({ batch }) => batch)).toEqual([one, one]);
    expect(entriesOf(camtParts('', ['700.00', '400.00'])).map(({ batch }) => batch)).toEqual([
      { ...one, isWhole: true },
    ]);
  });

  test('in Latin-1 as in UTF-8, with a mark or none, CRLF or LF', () => {
    const text = CAMT_08.replace('Durand', 'Duránd').replaceAll('\n', '\r\n');
    const files = [
      Buffer.from(text, 'latin1'),
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ];
    const names = files.map((file) => readStatementFile(file).statements[0]?.entries[0]?.name);
    expect(names).toEqual(Array(4).fill('Duránd SARL'));
  });

  test('parts that do not come to their entry: the entry is taken as a whole, and its line is named', () => {
    const { statements, faults } = read(CAMT_02.replace('>500.00<', '>499.00<'));
    expect(faults).toMatchObject([{ line: 7, code: 'parts-differ', found: '1200.00' }]);
    expect(statements[0]?.entries[0]).toMatchObject({ amount: 1200_00, name: '' });
  });

  test.each([
    ['a day that is none', CAMT_02.replace('<BookgDt><Dt>2026-11-27', '<BookgDt><Dt>2026-11-31'), 'bad-day', 2],
    ['an amount with parts of a cent', CAMT_02.replace('>1200.00<', '>1200.001<'), 'bad-amount', 1],
  ])('%s is named, and the other entries are kept', (_what, text, code, kept) => {
    const { statements, faults } = read(text);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(statements[0]?.entries).toHaveLength(code === 'bad-day' ? kept - 1 : kept);
  });

  test('a file that is cut off, that declares a document type, or that is a payment order is refused with its line', () => {
    expect(read(CAMT_02.slice(0, -30)).faults).toMatchObject([{ code: 'broken-xml' }]);
    expect(read(CAMT_02.replace('\n', '\n<!DOCTYPE x [<!ENTITY a "b">]>\n')).faults).toMatchObject([
      { line: 2, code: 'document-type' },
    ]);
    expect(read('<Document><CstmrCdtTrfInitn/></Document>').faults).toMatchObject([{ code: 'unknown-format' }]);
    const deep = `<Document>${'<a>'.repeat(150)}${'</a>'.repeat(150)}</Document>`;
    expect(read(deep).faults).toMatchObject([{ line: 1, code: 'broken-xml' }]);
  });
});

describe('CFONB 120', () => {
  const text = CFONB_LINES.join('\r\n');

  test('records 01, 04, 05 and 07: balances, payer, free text, reference and the reason of what came back', () => {
    const { format, statements, faults } = read(text);
    expect([format, faults]).toEqual(['cfonb120', []]);
    expect(statements).toMatchObject([
      { account: IBAN, currency: 'EUR', opening: { on: '2026-11-26', amount: 100_00 }, closing: { amount: 189_95 } },
    ]);
    expect(statements[0]?.entries).toMatchObject([
      { amount: 120_00, name: 'DURAND SARL', endToEndId: 'E2E-77', isReturn: false, line: 2 },
      { amount: -30_05, isReturn: true, returnReason: '04', text: 'PRLV IMPAYE LEROY', line: 6 },
    ]);
    expect(statements[0]?.entries[0]?.text).toBe('VIR SEPA DURAND SARL FACT FA000512 E2E-77');
  });

  test.each([
    ['one long line', CFONB_LINES.join('')],
    ['LF alone', CFONB_LINES.join('\n')],
    ['the last blanks lost', CFONB_LINES.map((line) => line.trimEnd()).join('\r\n')],
    ['an end-of-file sign', `${text}\r\n\u001a`],
    ['é and è for the signs of zero', text.replaceAll('{', 'é').replaceAll('}', 'è')],
  ])('the same with %s', (_what, other) => {
    expect(entriesOf(other).map(({ amount }) => amount)).toEqual([120_00, -30_05]);
  });

  test('a record that cannot be read is named with its line, and the others are kept', () => {
    const bad = CFONB_LINES.with(1, cfonb('04', { 35: '311126', 91: '0000000001200{' })).join('\n');
    const { statements, faults } = read(`${bad}\nXX`);
    expect(faults).toMatchObject([
      { line: 1, code: 'balances-differ', found: '120.00' },
      { line: 2, code: 'bad-day' },
      { line: 8, code: 'broken-line' },
    ]);
    expect(statements[0]?.entries).toHaveLength(1);
  });

  test('two accounts in a file, the second without an end', () => {
    const other = CFONB_LINES.slice(0, 2).map((line) => `${line.slice(0, 21)}00010130456${line.slice(32)}`);
    const { statements, faults } = read([...CFONB_LINES, ...other].join('\n'));
    expect(statements.map(({ entries }) => entries.length)).toEqual([2, 1]);
    expect(new Set(statements.map(({ account }) => account)).size).toBe(2);
    expect(faults).toMatchObject([{ line: 8, code: 'cut-off' }]);
  });
});

describe('MT940', () => {
  test('signs of reversals, the year of an entry day, and code words cut over two lines', () => {
    const { format, statements, faults } = read(MT940);
    expect([format, faults]).toEqual(['mt940', []]);
    expect(statements).toMatchObject([{ account: IBAN, opening: { amount: 1000_00 }, closing: { amount: 1950_50 } }]);
    expect(statements[0]?.entries).toMatchObject([
      {
        day: '2026-12-31',
        amount: 1200_50,
        name: 'DURAND SARL',
        text: 'FACT FA000512 E2E-77',
        endToEndId: 'E2E-77',
        bankReference: 'BK-1',
      },
      { amount: -300_00, isReturn: true, returnReason: 'AC04', name: 'LEROY SA', bankReference: 'BK-2' },
      { amount: 50_00, isReturn: true, text: 'VIR FOURNISSEUR REVENU', bankReference: null },
    ]);
  });

  test('German subfields with SEPA’s words inside', () => {
    const details =
      ':86:166?00GUTSCHRIFT?20EREF+E2E-9?21SVWZ+FA0005?2212 MERCI?31FR1420041010050500013M02606?32DURAND?33 SARL';
    const text = MT940.replace(/:86:\/NAME[\s\S]*?512\//u, details);
    expect(entriesOf(text)[0]).toMatchObject({
      ...{
        name: 'DURAND SARL',
        iban: 'FR1420041010050500013M02606',
        endToEndId: 'E2E-9',
        text: 'FA000512 MERCI E2E-77',
      },
    });
  });

  test('without envelope and details: the line below an entry is its text', () => {
    const bare = `:20:X\n:25:${IBAN}\n:60F:D261126EUR10,00\n:61:261127C100,NMSCREF1\nDURAND FA000512\n:62F:C261127EUR90,00`;
    expect(entriesOf(bare)).toMatchObject([{ amount: 100_00, text: 'DURAND FA000512 REF1' }]);
    expect(read(bare).faults).toEqual([]);
  });

  test('an entry that is none is named, and what lacks to its balances is said', () => {
    const { statements, faults } = read(MT940.replace(':61:261231RC300,', ':61:2612XXRC300,'));
    expect(faults).toMatchObject([
      { line: 2, code: 'balances-differ', found: '-300.00' },
      { line: 9, code: 'broken-line' },
    ]);
    expect(statements[0]?.entries).toHaveLength(2);
  });
});

test('a file of another kind is named, and gives nothing', () => {
  expect(read('Date;Libellé;Montant\n27/11/2026;VIR;12')).toEqual({
    ...{ format: null, statements: [] },
    faults: [{ line: 1, code: 'unknown-format', found: 'Date;Libellé;Montant 27/11/2026;VIR;12' }],
  });
});

test.each([
  ['20041', '01005', '0500013M026', 'FR1420041010050500013M02606'],
  ['30006', '00001', '12345678901', 'FR7630006000011234567890189'],
])('the IBAN of an account by bank %s, branch %s and number %s', (bank, branch, account, iban) => {
  expect(ibanOfRib(bank, branch, account)).toBe(iban);
});
