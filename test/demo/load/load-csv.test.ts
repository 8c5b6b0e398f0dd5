import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { parseCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { brief, csv, csvLine, HEADER, loadRows } from './load-rows.ts';

const paid = (on: string, amount: string, facts: Record<string, string> = {}): string =>
  csvLine({ reglement_date: on, reglement_montant: amount, ...facts });

describe('lines that Sage cannot hold are refused with their line and reason, the rest is loaded', () => {
  test.each<[why: string, facts: Record<string, string>]>([
    ['unreadable', { ct_intitule: 'Nul\u0000' }],
    ['no-code', { ct_num: '' }],
    ['code-too-long', { ct_num: 'ABCDEFGHIJKLMNOPQR' }],
    ['piece-too-long', { ec_refpiece: '123456789012345678' }],
    ['no-day', { ec_date: '' }],
    ['not-a-day', { ec_date: '2026-02-30' }],
    ['not-a-day', { ec_date: '10/01/2026' }],
    ['not-a-day', { ec_echeance: '2026-2-9' }],
    ['day-out-of-range', { ec_date: '1753-01-01' }],
    ['day-out-of-range', { ec_echeance: '1900-01-01' }],
    ['not-an-amount', { ec_montant: '' }],
    ['not-an-amount', { ec_montant: 'abc' }],
    ['not-an-amount', { ec_montant: '"1 234,56"' }],
    ['not-an-amount', { ec_montant: '12.345' }],
    ['not-an-amount', { ec_montant: '1e3' }],
    ['not-an-amount', { ec_montant: '99999999999999999999' }],
    ['zero-amount', { ec_montant: '0.00' }],
    ['not-a-currency', { devise: '€' }],
    ['no-rate', { devise: 'USD' }],
    ['not-a-day', { reglement_date: 'hier', reglement_montant: '10' }],
    ['payment-without-day', { reglement_montant: '10' }],
    ['payment-without-amount', { reglement_date: '2026-02-01' }],
    ['not-an-amount', { reglement_date: '2026-02-01', reglement_montant: '10,5' }],
  ])('%s: %o', async (why, facts) => {
    const text = csv(
      csvLine({ ec_refpiece: 'GOOD1' }),
      csvLine(facts).replace('10,5', '"10,5"'),
      csvLine({ ec_refpiece: 'GOOD2' }),
    );
    const loaded = await loadRows(text);
    expect(loaded.refused.map(({ line, why }) => [line, why])).toEqual([[3, why]]);
    expect(brief(loaded)).toEqual(['VE 10000 - 0', 'VE 10000 - 0']);
  });

  test('a line with too few fields, and one with a stray quote', async () => {
    const loaded = await loadRows(csv('ACME,DURAND,only', csvLine({ ct_intitule: 'Du"rand' }), csvLine()));
    expect(loaded.refused.map(({ line, why }) => [line, why])).toEqual([
      [2, 'field-count'],
      [3, 'unreadable'],
    ]);
    expect(brief(loaded)).toEqual(['VE 10000 - 0']);
  });

  test.each(['"Durand"x" y"', '"Durand"s"'])(
    'a field with bad quotes, %s, refuses its line once, and no other line',
    async (name) => {
      const loaded = await loadRows(csv(csvLine({ ct_intitule: name }), csvLine(), csvLine({ ec_refpiece: 'F2' })));
      expect(loaded.refused.map(({ line, why }) => [line, why])).toEqual([[2, 'unreadable']]);
      expect(brief(loaded)).toEqual(['VE 10000 - 0', 'VE 10000 - 0']);
    },
  );

  test.each([
    ['', 12],
    ['a;b;c\n', 12],
    [`${HEADER.replace(',litige', '')}\n`, 1],
  ])('a header that lacks columns: nothing is read (%#)', async (text, missing) => {
    const loaded = await loadRows(text);
    expect(loaded.readable).toBe(false);
    expect(loaded.rows).toEqual({});
    expect(loaded.refused.map(({ why }) => why)).toEqual(['missing-columns']);
    expect(loaded.refused[0]?.value.split(', ')).toHaveLength(missing);
  });
});

describe('odd lines are loaded with a warning', () => {
  test.each<[what: string, lines: string[], expected: string[]]>([
    ['no-due-date', [csvLine({ ec_echeance: '' })], ['VE 10000 - 0']],
    ['due-before-issue', [csvLine({ ec_echeance: '2025-12-31' })], ['VE 10000 - 0']],
    ['paid-before-issue', [paid('2026-01-02', '100')], ['VE 10000 AAA 1', 'BQ -10000 AAA 1']],
    ['overpaid', [paid('2026-02-02', '130')], ['VE 10000 AAA 1', 'BQ -10000 AAA 1', 'BQ -3000 - 0']],
    ['payment-of-other-sign', [paid('2026-02-02', '-20')], ['VE 10000 - 0', 'BQ 2000 - 0']],
    [
      'two-names',
      [csvLine(), csvLine({ ec_refpiece: 'F2', ct_intitule: 'Durand & Co' })],
      ['VE 10000 - 0', 'VE 10000 - 0'],
    ],
    [
      'two-issue-days',
      [paid('2026-02-01', '60'), paid('2026-02-02', '40', { ec_date: '2026-01-11' })],
      ['VE 10000 AAA 1', 'BQ -6000 AAA 1', 'BQ -4000 AAA 1'],
    ],
    ['repeated-without-payment', [csvLine(), csvLine()], ['VE 10000 - 0']],
    ['no-piece', [csvLine({ ec_refpiece: '' })], ['VE 10000 - 0']],
    ['code-in-lower-case', [csvLine({ ct_num: 'durand' })], ['VE 10000 - 0']],
    ['text-cut', [csvLine({ ct_intitule: 'D'.repeat(80) })], ['VE 10000 - 0']],
    ['dispute-not-understood', [csvLine({ litige: 'peut-être' })], ['VE 10000 - 0']],
  ])('%s', async (what, lines, expected) => {
    const loaded = await loadRows(csv(...lines));
    expect(loaded.warnings.map((warning) => warning.what)).toEqual([what]);
    expect(loaded.refused).toEqual([]);
    expect(brief(loaded)).toEqual(expected);
    expect(loaded.loaded.tiers).toBe(1);
  });
});

describe('payments', () => {
  test('in full: an upper-case letter on both sides; each instalment has its own', async () => {
    const loaded = await loadRows(csv(paid('2026-02-01', '100'), paid('2026-02-01', '100', { ec_refpiece: 'F2' })));
    expect(brief(loaded)).toEqual(['VE 10000 AAA 1', 'BQ -10000 AAA 1', 'VE 10000 AAB 1', 'BQ -10000 AAB 1']);
  });

  test('in part: a lower-case pre-lettrage, still open', async () => {
    expect(brief(await loadRows(csv(paid('2026-02-01', '60'))))).toEqual(['VE 10000 aaa 0', 'BQ -6000 aaa 0']);
  });

  test('the same piece with another due date or amount is another instalment (B11)', async () => {
    const loaded = await loadRows(
      csv(csvLine(), csvLine({ ec_echeance: '2026-03-09' }), csvLine({ ec_montant: '50' })),
    );
    expect(brief(loaded).sort()).toEqual(['VE 10000 - 0', 'VE 10000 - 0', 'VE 5000 - 0']);
  });

  test('a payment taken back is owed again, at the due date of the invoice', async () => {
    const loaded = await loadRows(csv(paid('2026-02-01', '100'), paid('2026-02-10', '-100')));
    expect(brief(loaded)).toEqual(['VE 10000 aaa 0', 'BQ -10000 aaa 0', 'BQ 10000 aaa 0']);
    expect(loaded.entries[2]?.EC_Echeance).toBe('2026-02-09');
  });

  test('a credit note is a credit in the sales journal; its refund settles it', async () => {
    const loaded = await loadRows(csv(paid('2026-02-01', '-100', { ec_montant: '-100' })));
    expect(brief(loaded)).toEqual(['VE -10000 AAA 1', 'BQ 10000 AAA 1']);
  });
});

describe('until', () => {
  const lines = csv(
    paid('2026-02-01', '60'),
    paid('2026-02-20', '40'),
    csvLine({ ec_refpiece: 'LATER', ec_date: '2026-02-15' }),
    paid('2026-02-05', '70', { ec_refpiece: 'AHEAD', ec_date: '2026-02-15', ec_montant: '70' }),
  );

  test('leaves out invoices and payments of after the day; a payment received ahead of its invoice is a free credit', async () => {
    const loaded = await loadRows(lines, { until: day('2026-02-10') });
    expect(brief(loaded)).toEqual(['VE 10000 aaa 0', 'BQ -6000 aaa 0', 'BQ -7000 - 0']);
  });

  test('is inclusive', async () => {
    const loaded = await loadRows(lines, { until: day('2026-02-20') });
    expect(brief(loaded)).toContain('BQ -4000 AAA 1');
  });
});

describe('currencies', () => {
  test('another currency is converted at the rate; what is settled balances in both', async () => {
    const facts = { devise: 'usd', ec_montant: '100.01' };
    const text = csv(
      paid('2026-02-01', '33.33', facts),
      paid('2026-02-02', '33.33', facts),
      paid('2026-02-03', '33.35', facts),
    );
    const loaded = await loadRows(text, { rates: { USD: '0.925' } });
    const own = loaded.entries.filter((row) => row.CT_Num !== null);
    const sum = (column: 'EC_Montant' | 'EC_Devise') =>
      own.reduce((total, row) => total + (parseCents(row[column]) ?? 0) * (row.EC_Sens === 0 ? 1 : -1), 0);
    expect([own[0]?.EC_Montant, own[0]?.EC_Devise, own[0]?.N_Devise]).toEqual(['92.51', '100.01', 2]);
    expect([sum('EC_Montant'), sum('EC_Devise')]).toEqual([0, 0]);
    expect(loaded.rows.P_DEVISE?.map((row) => [row.cbIndice, row.D_CodeISO])).toEqual([
      [1, 'EUR'],
      [2, 'USD'],
    ]);
  });

  test("the company's own currency is not euro: no rate needed for it", async () => {
    const loaded = await loadRows(csv(csvLine({ devise: 'CHF' })), { currency: 'CHF' });
    expect(loaded.entries[0]).toMatchObject({ EC_Montant: '100.00', N_Devise: 0 });
  });

  test.each(['0', '-1', 'abc', '1,2', ''])('a rate of « %s » is refused at once', async (rate) => {
    await expect(loadRows(csv(csvLine()), { rates: { USD: rate } })).rejects.toThrow(RangeError);
  });
});

describe('the rest of the rows', () => {
  test('each month of each journal balances', async () => {
    const loaded = await loadRows(csv(paid('2026-02-01', '60'), csvLine({ ec_refpiece: 'F2', ec_montant: '-12.34' })));
    const months = Map.groupBy(loaded.entries, (row) => row.JO_Num + row.JM_Date);
    for (const rows of months.values()) {
      expect(rows.reduce((sum, row) => sum + (parseCents(row.EC_Montant) ?? 0) * (row.EC_Sens === 0 ? 1 : -1), 0)).toBe(
        0,
      );
    }
    expect(loaded.rows.F_JMOUV?.map((row) => row.JO_Num + row.JM_Date).sort()).toEqual([...months.keys()].sort());
    expect(new Set(loaded.entries.map((row) => row.EC_No)).size).toBe(loaded.entries.length);
  });

  test('a litige goes to our store, with the line that it is about', async () => {
    const loaded = await loadRows(csv(csvLine({ litige: '1' }), csvLine({ ec_refpiece: 'F2' })));
    const [first] = loaded.entries;
    expect(loaded.disputes).toMatchObject([{ tiers: 'DURAND', ecNo: first?.EC_No, piece: 'F1', amount: 10_000 }]);
  });

  test('fiscal years are calendar years over the days entered, to the current one', async () => {
    const loaded = await loadRows(csv(csvLine({ ec_date: '2024-05-05' })));
    expect(loaded.rows.P_DOSSIER?.[0]).toMatchObject({ D_DebutExo01: '2024-01-01', D_FinExo03: '2026-12-31' });
  });

  test('of a file of several companies, only the one asked for is loaded, and it is said', async () => {
    const text = csv(csvLine(), csvLine({ company: 'OTHER', ec_montant: '55' }));
    const loaded = await loadRows(text, { company: 'other' });
    expect(brief(loaded)).toEqual(['VE 5500 - 0']);
    expect(loaded.warnings.map(({ what, value }) => [what, value])).toEqual([['other-company', 'ACME']]);
  });

  test('columns in another order, a byte-order mark, CRLF and quoted commas change nothing', async () => {
    const reversed = (line: string) => line.split(',').reverse().join(',');
    const text = `\uFEFF${[HEADER, csvLine()].map(reversed).join('\r\n')}`.replace('Durand SA', '"Durand, SA"');
    const loaded = await loadRows(text);
    expect(loaded.rows.F_COMPTET?.[0]?.CT_Intitule).toBe('Durand, SA');
    expect(brief(loaded)).toEqual(['VE 10000 - 0']);
  });

  test('a stream cut anywhere, even inside a character, gives the same rows', async () => {
    const text = csv(paid('2026-02-01', '60', { ct_intitule: 'Société Générique' }), csvLine({ ec_refpiece: 'F2' }));
    const bytes = [...Buffer.from(text)].map((byte) => Buffer.from([byte]));
    const streamed = await loadRows(Readable.from(bytes));
    expect(streamed).toEqual(await loadRows(text));
  });
});
