import { describe, expect, test } from 'vitest';
import type { FiscalYear } from '../../../src/domain/company/fiscal-year.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../builders/entry.ts';
import { atContractRate, itemsOf, known, notes, penaltiesOfLines } from '../../builders/penalties.ts';

/** 36,5 %: a tenth of a per cent a day. */
const TENTH = atContractRate('36.5');
const brief = (answer: Parameters<typeof itemsOf>[0]) =>
  itemsOf(answer).map(({ piece, paid, interest, indemnity }) => [piece, paid, interest, indemnity]);

describe('days', () => {
  test.each([
    ['2026-01-31', []],
    ['2026-02-01', ['2026-02-01..2026-02-01 1d 100000@36.5 = 100']],
    ['2026-02-10', ['2026-02-01..2026-02-10 10d 100000@36.5 = 1000']],
  ])('C1, C2: of an invoice due on 31 January are counted from the day after: on %s', (asOf, expected) => {
    expect(itemsOf(penaltiesOfLines([anInvoice()], { asOf, setting: TENTH })).flatMap(notes)).toEqual(expected);
  });

  test('of an invoice paid on its due date, or before, are none', () => {
    const lines = [anInvoice({ letter: 'AA' }), aReceipt({ ecNo: 2, date: '2026-01-31', letter: 'AA' })];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([]);
  });

  test('of an undated invoice are none (case B7): it is late on no day', () => {
    expect(brief(penaltiesOfLines([anInvoice({ due: null })], { asOf: '2026-06-30', setting: TENTH }))).toEqual([]);
  });

  test('G6: of an invoice that was paid late stop on the day of the credit, and the 40,00 € stay due', () => {
    const lines = [anInvoice({ letter: 'AA' }), aReceipt({ ecNo: 2, date: '2026-02-10', letter: 'AA' })];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([
      ['FA0001', '2026-02-10', 10_00, 40_00],
    ]);
  });

  test('J2: as of a day before the payment, the invoice is late still', () => {
    const lines = [anInvoice({ letter: 'AA' }), aReceipt({ ecNo: 2, date: '2026-02-10', letter: 'AA' })];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-02-05', setting: TENTH }))).toEqual([
      ['FA0001', null, 5_00, 40_00],
    ]);
  });

  test('of what was paid more than five years before are out of time; of what is open they are not', () => {
    const lines = [
      anInvoice({ ecNo: 1, date: '2019-12-01', due: '2020-01-01', letter: 'AA' }),
      aReceipt({ ecNo: 2, date: '2020-01-11', letter: 'AA' }),
    ];
    const years: readonly FiscalYear[] = [];
    expect(brief(penaltiesOfLines(lines, { asOf: '2025-01-12', setting: TENTH, years }))).toEqual([]);
    expect(brief(penaltiesOfLines(lines, { asOf: '2025-01-11', setting: TENTH, years }))).toHaveLength(1);
  });
});

describe('a part payment', () => {
  const lines = [
    anInvoice({ ecNo: 1, letter: 'a' }),
    aReceipt({ ecNo: 2, date: '2026-02-10', amount: 600_00, letter: 'a' }),
  ];

  test('opens a segment: the base is the principal, less what was paid, from the day after', () => {
    const [item] = itemsOf(penaltiesOfLines(lines, { asOf: '2026-02-20', setting: TENTH }));
    expect(item && notes(item)).toEqual([
      '2026-02-01..2026-02-10 10d 100000@36.5 = 1000',
      '2026-02-11..2026-02-20 10d 40000@36.5 = 400',
    ]);
    expect(item).toMatchObject({ left: 400_00, interest: 14_00, indemnity: 40_00, paid: null });
  });

  test('G11: pays indemnity and interest first where the company says so: 600,00 less 40,00 and 10,00 is 550,00 of principal', () => {
    const setting = { ...TENTH, imputation: 'interest-first' } as const;
    const [item] = itemsOf(penaltiesOfLines(lines, { asOf: '2026-02-20', setting }));
    expect(item && notes(item)).toEqual([
      '2026-02-01..2026-02-10 10d 100000@36.5 = 1000',
      '2026-02-11..2026-02-20 10d 45000@36.5 = 450',
    ]);
    expect(item).toMatchObject({ left: 450_00, interest: 14_50 });
  });

  test('G12: of an invoice that is paid since keeps the interest that had accrued', () => {
    const settled = [
      anInvoice({ ecNo: 1, letter: 'AA' }),
      aReceipt({ ecNo: 2, date: '2026-02-10', amount: 600_00, letter: 'AA' }),
      aReceipt({ ecNo: 3, date: '2026-02-20', amount: 400_00, letter: 'AA' }),
    ];
    expect(brief(penaltiesOfLines(settled, { asOf: '2026-06-30', setting: TENTH }))).toEqual([
      ['FA0001', '2026-02-20', 14_00, 40_00],
    ]);
  });

  test('before the due date lessens the base from the first late day', () => {
    const early = [
      anInvoice({ ecNo: 1, letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2026-01-15', amount: 600_00, letter: 'a' }),
    ];
    expect(itemsOf(penaltiesOfLines(early, { asOf: '2026-02-10', setting: TENTH })).flatMap(notes)).toEqual([
      '2026-02-01..2026-02-10 10d 40000@36.5 = 400',
    ]);
  });

  test('that leaves ten cents or less leaves rounding (case B6)', () => {
    const almost = [
      anInvoice({ ecNo: 1, letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2026-02-10', amount: 999_90, letter: 'a' }),
    ];
    const [item] = itemsOf(penaltiesOfLines(almost, { asOf: '2026-06-30', setting: TENTH }));
    expect(item?.interest).toBe(10_00);
  });
});

describe('the indemnity', () => {
  test('G5: of three late invoices is 3 × 40,00 €, whatever was paid or reminded meanwhile', () => {
    const lines = [1, 2, 3].map((ecNo) => anInvoice({ ecNo, letter: ecNo === 2 ? 'b' : '', sageLevel: 4 }));
    const paid = aReceipt({ ecNo: 4, date: '2026-03-01', amount: 1_00, letter: 'b' });
    const [euros] = known(penaltiesOfLines([...lines, paid], { asOf: '2026-06-30' })).byCurrency;
    expect(euros?.indemnities).toBe(120_00);
  });

  test('is one for the instalments of an invoice, on the first late one', () => {
    const instalment = (ecNo: number, due: string, letter = '') =>
      anInvoice({ ecNo, piece: 'FA9', date: '2026-01-01', due, letter });
    const lines = [
      instalment(1, '2026-01-31', 'AA'),
      aReceipt({ ecNo: 4, date: '2026-01-31', letter: 'AA' }),
      instalment(2, '2026-02-28'),
      instalment(3, '2026-03-31'),
    ];
    const items = itemsOf(penaltiesOfLines(lines, { asOf: '2026-04-30' }));
    expect(items.map(({ due, indemnity }) => [due, indemnity])).toEqual([
      ['2026-02-28', 40_00],
      ['2026-03-31', 0],
    ]);
  });

  test('G14: of an invoice that is not late yet is none', () => {
    expect(brief(penaltiesOfLines([anInvoice({ due: '2026-07-31' })], { asOf: '2026-06-30' }))).toEqual([]);
  });

  test('bears no interest, whatever Sage’s level: the base is the principal still', () => {
    const lines = [anInvoice({ sageLevel: 2, sageReminded: '2026-03-01' })];
    const [item] = itemsOf(penaltiesOfLines(lines, { asOf: '2026-04-10', setting: TENTH }));
    expect(item?.segments.map(({ base }) => base)).toEqual([1_000_00]);
    expect(item?.interest).toBe(69_00);
  });

  test('G10: of an invoice in dollars is in euros, and is not added to its interest', () => {
    const line = anInvoice({ amount: 24_530_36, baseAmount: 20_907_15, currency: 'USD', due: '2026-01-31' });
    const [dollars] = known(penaltiesOfLines([line], { asOf: '2026-02-10', setting: TENTH })).byCurrency;
    expect(dollars).toMatchObject({ currency: 'USD', interest: 245_30, indemnities: 40_00, total: 245_30 });
    expect(dollars?.items[0]?.segments[0]?.base).toBe(24_530_36);
  });
});

describe('who pays', () => {
  test('G7: a private person owes neither the 40,00 € nor these penalties, and no rate is asked', () => {
    const setting = { payers: { CARAT: 'particulier' }, rates: [] } as const;
    expect(penaltiesOfLines([anInvoice()], { asOf: '2026-11-29', setting })).toEqual({
      kind: 'penalties',
      payer: { kind: 'particulier', said: true },
      exempt: 'particulier',
      byCurrency: [],
    });
  });

  test('a public buyer owes ECB + 8 and the 40,00 €', () => {
    const setting = { payers: { CARAT: 'public' } } as const;
    const [item] = itemsOf(penaltiesOfLines([anInvoice()], { asOf: '2026-02-10', setting }));
    expect(item && notes(item)).toEqual(['2026-02-01..2026-02-10 10d 100000@10.15 = 278']);
    expect(item?.indemnity).toBe(40_00);
  });

  test('G2: a public buyer owes the rate of the half-year in which its lateness began, however long it lasts (art. R2192-31 C. com. publ.)', () => {
    const line = anInvoice({ date: '2024-11-01', due: '2024-12-21' });
    const over = (kind: 'public' | 'entreprise') =>
      itemsOf(penaltiesOfLines([line], { asOf: '2025-01-10', setting: { payers: { CARAT: kind } } })).flatMap(notes);
    expect(over('public')).toEqual([
      '2024-12-22..2024-12-31 10d 100000@12.25 = 336',
      '2025-01-01..2025-01-10 10d 100000@12.25 = 335',
    ]);
    expect(over('entreprise')).toEqual([
      '2024-12-22..2024-12-31 10d 100000@14.25 = 390',
      '2025-01-01..2025-01-10 10d 100000@13.15 = 361',
    ]);
  });

  test('and is not asked for a half-year that nobody knows yet, where its lateness began before', () => {
    const setting = { payers: { CARAT: 'public' } } as const;
    const late = anInvoice({ due: '2026-05-31' });
    expect(penaltiesOfLines([late], { asOf: '2026-11-29', setting }).kind).toBe('penalties');
    expect(penaltiesOfLines([late], { asOf: '2026-11-29' }).kind).toBe('no-rate');
  });

  test('a customer whom Sage exempts (CT_NotPenal) owes nothing, and no rate is asked', () => {
    const answer = penaltiesOfLines([anInvoice()], { asOf: '2026-11-29', notPenalised: true });
    expect(answer).toMatchObject({ kind: 'penalties', exempt: 'sage', byCurrency: [] });
  });

  test('a customer of whom nobody said it is a firm, and that is said', () => {
    const { payer } = known(penaltiesOfLines([anInvoice()], { asOf: '2026-02-10' }));
    expect(payer).toEqual({ kind: 'entreprise', said: false });
  });
});

test('G8: at a rate of 0 % the interest is 0, and the invoice and its 40,00 € are there', () => {
  const [item] = itemsOf(penaltiesOfLines([anInvoice()], { asOf: '2026-02-10', setting: atContractRate('0') }));
  expect(item).toMatchObject({ left: 1_000_00, interest: 0, indemnity: 40_00 });
});

test('G9: totals are the sum of the lines shown, and lines of their segments', () => {
  const lines = [1, 2, 3, 4, 5, 6, 7].map((ecNo) =>
    anInvoice({ ecNo, date: '2024-05-01', due: '2024-05-31', amount: 33_33 }),
  );
  const [euros] = known(penaltiesOfLines(lines, { asOf: '2026-03-03' })).byCurrency;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  expect(euros?.interest).toBe(sum(euros?.items.map(({ interest }) => interest) ?? []));
  expect(euros?.total).toBe((euros?.interest ?? 0) + 7 * 40_00);
  for (const { interest, segments } of euros?.items ?? []) {
    expect(sum(segments.map((one) => one.interest))).toBe(interest);
  }
});

test('D2: two currencies are two sums, by their code', () => {
  const lines = [anInvoice({ ecNo: 1, currency: 'USD', baseAmount: 900_00 }), anInvoice({ ecNo: 2 })];
  const { byCurrency } = known(penaltiesOfLines(lines, { asOf: '2026-02-10', setting: TENTH }));
  expect(byCurrency.map(({ currency, interest }) => [currency, interest])).toEqual([
    ['EUR', 10_00],
    ['USD', 10_00],
  ]);
});

test('F1: a disputed invoice is marked, and counts', () => {
  const lines = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2 })];
  const items = itemsOf(penaltiesOfLines(lines, { asOf: '2026-02-10', setting: TENTH, disputed: [2] }));
  expect(items.map(({ disputed, interest }) => [disputed, interest])).toEqual([
    [false, 10_00],
    [true, 10_00],
  ]);
});

describe('an avoir', () => {
  test('that is lettered with its invoice takes off what was never owed: the base is less from the first late day', () => {
    const lines = [
      anInvoice({ ecNo: 1, letter: 'a' }),
      aCreditNote({ ecNo: 2, date: '2026-02-20', amount: 250_00, letter: 'a' }),
    ];
    expect(itemsOf(penaltiesOfLines(lines, { asOf: '2026-02-28', setting: TENTH })).flatMap(notes)).toEqual([
      '2026-02-01..2026-02-28 28d 75000@36.5 = 2100',
    ]);
  });

  test('of the whole invoice leaves neither interest nor indemnity', () => {
    const lines = [anInvoice({ ecNo: 1, letter: 'AA' }), aCreditNote({ ecNo: 2, date: '2026-02-20', letter: 'AA' })];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([]);
  });

  test('B4: and a receipt that are lettered with nothing lessen no base, and are said', () => {
    const lines = [anInvoice(), aReceipt({ ecNo: 2, date: '2026-02-05', amount: 300_00 })];
    const [euros] = known(penaltiesOfLines(lines, { asOf: '2026-02-10', setting: TENTH })).byCurrency;
    expect(euros).toMatchObject({ interest: 10_00, unallocated: -300_00 });
  });
});
