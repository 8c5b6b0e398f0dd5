import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { atContractRate, itemsOf, notes, penaltiesOfLines } from '../../builders/penalties.ts';

const TENTH = atContractRate('36.5');
const brief = (answer: Parameters<typeof itemsOf>[0]) =>
  itemsOf(answer).map(({ piece, paid, interest, indemnity }) => [piece, paid, interest, indemnity]);
const year = (of: number, opened = false) => ({ start: day(`${of}-01-01`), end: day(`${of}-12-31`), opened });

describe('an invoice that à-nouveaux carry over', () => {
  const carried = anInvoice({ ecNo: 1, date: '2025-11-01', due: '2025-11-30', piece: 'FA7' });
  const copy = (letter = '') =>
    anInvoice({ ecNo: 2, date: '2026-01-01', due: '2025-11-30', piece: 'FA7', opening: true, letter });
  const years = [year(2025), year(2026, true)];

  test('is one invoice with one indemnity, whose days run on over the years', () => {
    const answer = penaltiesOfLines([carried, copy()], { asOf: '2026-01-09', setting: TENTH, years });
    expect(brief(answer)).toEqual([['FA7', null, 40_00, 40_00]]);
    expect(itemsOf(answer).flatMap(notes)).toEqual([
      '2025-12-01..2025-12-31 31d 100000@36.5 = 3100',
      '2026-01-01..2026-01-09 9d 100000@36.5 = 900',
    ]);
  });

  test('and is paid there was late until then', () => {
    const lines = [carried, copy('AA'), aReceipt({ ecNo: 3, date: '2026-01-09', letter: 'AA' })];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH, years }))).toEqual([
      ['FA7', '2026-01-09', 40_00, 40_00],
    ]);
  });

  test('with a part payment of its own year is paid that part once', () => {
    const part = { date: '2025-12-10', amount: 600_00, letter: 'a', piece: 'BQ7' };
    const lines = [
      { ...carried, letter: 'a' },
      aReceipt({ ecNo: 4, ...part }),
      copy('b'),
      { ...aReceipt({ ecNo: 5, ...part, date: '2026-01-01', letter: 'b' }), opening: true, nature: 'entry' as const },
    ];
    expect(itemsOf(penaltiesOfLines(lines, { asOf: '2026-01-09', setting: TENTH, years })).flatMap(notes)).toEqual([
      '2025-12-01..2025-12-10 10d 100000@36.5 = 1000',
      '2025-12-11..2025-12-31 21d 40000@36.5 = 840',
      '2026-01-01..2026-01-09 9d 40000@36.5 = 360',
    ]);
  });

  test('of a year that the books hold no more is late by its own due date', () => {
    const answer = penaltiesOfLines([copy()], { asOf: '2026-01-09', setting: TENTH, years });
    expect(brief(answer)).toEqual([['FA7', null, 40_00, 40_00]]);
  });
});

describe('a payment that the bank took back', () => {
  test('paid nothing: the invoice was late all along (case B8)', () => {
    const lines = [
      anInvoice({ ecNo: 1, piece: 'FA7', letter: 'AA' }),
      aReceipt({ ecNo: 2, date: '2026-02-05', letter: 'AA' }),
      anInvoice({ ecNo: 3, piece: 'FA7', date: '2026-02-20', due: '2026-01-31', nature: 'treasury' }),
    ];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-03-02', setting: TENTH }))).toEqual([
      ['FA7', null, 30_00, 40_00],
    ]);
  });

  test('in part paid the rest, on its day', () => {
    const lines = [
      anInvoice({ ecNo: 1, piece: 'FA7', letter: 'AA' }),
      aReceipt({ ecNo: 2, date: '2026-02-10', letter: 'AA' }),
      anInvoice({ ecNo: 3, piece: 'FA7', date: '2026-02-20', due: '2026-01-31', amount: 400_00, nature: 'treasury' }),
    ];
    expect(itemsOf(penaltiesOfLines(lines, { asOf: '2026-03-02', setting: TENTH })).flatMap(notes)).toEqual([
      '2026-02-01..2026-02-10 10d 100000@36.5 = 1000',
      '2026-02-11..2026-03-02 20d 40000@36.5 = 800',
    ]);
  });

  test('and that was paid again ends the lateness on the day of the second payment', () => {
    const lines = [
      anInvoice({ ecNo: 1, piece: 'FA7', letter: 'AA' }),
      aReceipt({ ecNo: 2, date: '2026-02-05', letter: 'AA' }),
      anInvoice({ ecNo: 3, piece: 'FA7', date: '2026-02-20', due: '2026-01-31', nature: 'treasury', letter: 'BB' }),
      aReceipt({ ecNo: 4, date: '2026-03-02', letter: 'BB' }),
    ];
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([
      ['FA7', '2026-03-02', 30_00, 40_00],
    ]);
  });
});

describe('an effet', () => {
  const taken = (maturity: string, on: string) => [
    anInvoice({ ecNo: 1, piece: 'FA7', letter: 'AA' }),
    anInvoice({ ecNo: 2, piece: 'FA7', date: on, due: null, nature: 'entry', amount: -1_000_00, letter: 'AA' }),
    anInvoice({
      ecNo: 3,
      piece: 'FA7',
      date: on,
      due: maturity,
      nature: 'entry',
      account: '4130000',
      treatment: 'effet',
    }),
  ];

  test('is not late before its maturity', () => {
    const lines = taken('2026-03-31', '2026-01-20');
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-03-31', setting: TENTH }))).toEqual([]);
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-04-10', setting: TENTH }))).toEqual([
      ['FA7', null, 10_00, 40_00],
    ]);
  });

  test('of an invoice that was late already bears no second indemnity', () => {
    const lines = taken('2026-03-31', '2026-02-05');
    expect(brief(penaltiesOfLines(lines, { asOf: '2026-04-10', setting: TENTH }))).toEqual([
      ['FA7', '2026-02-05', 5_00, 40_00],
      ['FA7', null, 10_00, 0],
    ]);
  });
});

test('a debt moved to doubtful debts runs on there, each day once', () => {
  const lines = [
    anInvoice({ ecNo: 1, piece: 'FA7', letter: 'AA' }),
    anInvoice({
      ecNo: 2,
      piece: 'FA7',
      date: '2026-02-10',
      due: null,
      nature: 'entry',
      amount: -1_000_00,
      letter: 'AA',
    }),
    anInvoice({ ecNo: 3, piece: 'FA7', date: '2026-02-10', nature: 'entry', account: '4160000', treatment: 'douteux' }),
  ];
  expect(itemsOf(penaltiesOfLines(lines, { asOf: '2026-02-20', setting: TENTH })).flatMap(notes)).toEqual([
    '2026-02-01..2026-02-10 10d 100000@36.5 = 1000',
    '2026-02-11..2026-02-20 10d 100000@36.5 = 1000',
  ]);
});

test('a payment of several invoices pays the oldest due first (art. 1342-10 C. civ.)', () => {
  const lines = [
    anInvoice({ ecNo: 1, due: '2026-01-31', letter: 'a' }),
    anInvoice({ ecNo: 2, due: '2026-02-10', letter: 'a' }),
    aReceipt({ ecNo: 3, date: '2026-02-20', amount: 1_500_00, letter: 'a' }),
  ];
  expect(brief(penaltiesOfLines(lines, { asOf: '2026-03-02', setting: TENTH }))).toEqual([
    ['FA0001', '2026-02-20', 20_00, 40_00],
    ['FA0002', null, 15_00, 40_00],
  ]);
});

test('an écart that closes a lettering ends the lateness on the last of its days', () => {
  const lines = [anInvoice({ letter: 'AA' }), aReceipt({ ecNo: 2, date: '2026-02-10', amount: 998_00, letter: 'AA' })];
  expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([
    ['FA0001', '2026-02-10', 10_00, 40_00],
  ]);
});

test('charges and other debits that are no invoice bear nothing', () => {
  const lines = [anInvoice({ nature: 'entry' }), anInvoice({ ecNo: 2, nature: 'treasury', piece: 'BQ9' })];
  expect(brief(penaltiesOfLines(lines, { asOf: '2026-06-30', setting: TENTH }))).toEqual([]);
});
