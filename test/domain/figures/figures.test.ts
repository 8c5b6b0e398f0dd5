import { describe, expect, test } from 'vitest';
import { BRACKETS } from '../../../src/domain/bracket.ts';
import { sumCents } from '../../../src/domain/cents.ts';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { computeFigures, computeForecast, type FigureFacts } from '../../../src/domain/figures/figures.ts';
import { forecastOf } from '../../../src/domain/figures/forecast/company-forecast.ts';
import { readInvoiceLives } from '../../../src/domain/figures/invoice-lives.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { fiscalYears } from '../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../builders/entry.ts';
import { pastOf } from '../../builders/figures.ts';

const figuresOf = (entries: readonly Entry[], asOf: string, facts: Partial<FigureFacts> = {}) =>
  computeFigures({
    company: 'BIJOU',
    code: null,
    currency: 'EUR',
    asOf: day(asOf),
    entries,
    fiscalYears: fiscalYears(2016, 2017, 2018, 2025, 2026),
    policy: DEFAULT_POLICY.figures,
    ...facts,
  });

/** The same sequence each time: the figures of a test that fails can be looked at. */
function* pseudoRandom(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** Two years of invoices of five customers, paid whole, in parts, too much, by credit note, in lots, or not at all. */
function livelyBooks(): Entry[] {
  const draw = pseudoRandom(7);
  const next = (below: number): number => Math.floor((draw.next().value as number) * below);
  return Array.from({ length: 300 }, (_, at) => at).flatMap((at) => {
    const date = addDays(day('2025-01-01'), next(600));
    const [ecNo, amount, tiers] = [at * 10, 100 + next(500_000), `C${next(5)}`];
    const due = next(12) === 0 ? null : addDays(date, next(60));
    const letter = ['', `L${at}`, `l${at}`, `M${at}`][next(4)] ?? '';
    const part = Math.ceil((amount * (1 + next(12))) / 10);
    const own = { tiers, letter, piece: `FA${at}` };
    const receipt = aReceipt({ ...own, ecNo: ecNo + 1, date: addDays(date, next(90)), amount: part });
    const note = aCreditNote({ ...own, ecNo: ecNo + 2, date: addDays(date, next(90)), amount: 1 + next(amount) });
    const invoice = anInvoice({ ...own, ecNo, date, due, amount });
    return [invoice, ...(next(5) > 0 ? [receipt] : []), ...(next(4) === 0 ? [note] : [])];
  });
}

describe('what is owed', () => {
  test('V-A1: the brackets of the balance âgée', () => {
    const owed = [
      ['2018-01-15', 500],
      ['2017-12-15', 1_000],
      ['2017-11-15', 2_000],
      ['2017-10-15', 4_000],
      ['2017-09-15', 8_000],
      ['2017-08-15', 160_000],
    ] as const;
    const entries = owed.map(([due, amount], at) =>
      anInvoice({ ecNo: at, date: '2017-08-01', due, amount: amount * 100 }),
    );
    const figures = figuresOf(entries, '2017-12-31');
    expect(BRACKETS.map((bracket) => figures.aging[bracket])).toEqual([
      500_00, 1_000_00, 2_000_00, 4_000_00, 168_000_00,
    ]);
    expect(figures.balance).toBe(175_500_00);
  });

  test('J1: on any day the brackets and the unallocated credits make the balance', () => {
    const books = livelyBooks();
    for (let at = 0; at < 24; at += 1) {
      const { aging, unallocated, balance, provision } = figuresOf(books, addDays(day('2025-01-15'), at * 29));
      expect(sumCents([...BRACKETS.map((bracket) => aging[bracket]), unallocated])).toBe(balance);
      expect(provision.rows.map(({ left }) => left)).toEqual(BRACKETS.map((bracket) => aging[bracket]));
    }
  });

  test('J1: what is left of the lives of invoices is what is left of debits', () => {
    const books = livelyBooks();
    for (let at = 0; at < 12; at += 1) {
      const asOf = addDays(day('2025-01-15'), at * 53);
      const { aging } = figuresOf(books, asOf);
      const left = sumCents(readInvoiceLives(pastOf(books, asOf, fiscalYears(2025, 2026))).map((life) => life.left));
      expect(left).toBe(sumCents(BRACKETS.map((bracket) => aging[bracket])));
    }
  });

  test('J2: the balance of a past day is the ledger of that day, whatever was lettered since', () => {
    const whole = livelyBooks().map((entry) => ({ ...entry, letter: entry.letter.toLowerCase(), lettered: false }));
    for (const asOf of ['2025-03-31', '2025-12-31', '2026-07-14']) {
      const ledger = sumCents(whole.filter(({ date }) => date <= asOf).map(({ baseAmount }) => baseAmount));
      expect(figuresOf(whole, asOf).balance).toBe(ledger);
    }
  });

  test('J2: a past day has the same figures as if nothing had been entered since', () => {
    const asOf = '2025-09-30';
    const books = [
      anInvoice({ ecNo: 1, letter: 'A', date: '2025-08-01', due: '2025-08-31' }),
      aReceipt({ ecNo: 2, letter: 'A', date: '2025-10-02' }),
      anInvoice({ ecNo: 3, date: '2025-07-01', letter: 'B' }),
      aReceipt({ ecNo: 4, date: '2025-09-30', letter: 'B' }),
      anInvoice({ ecNo: 5, date: '2025-10-01' }),
    ];
    const then = books
      .filter(({ date }) => date <= asOf)
      .map((entry) => (entry.letter === 'A' ? { ...entry, letter: '', lettered: false } : entry));
    expect(figuresOf(books, asOf)).toEqual(figuresOf(then, asOf));
    expect(figuresOf(books, asOf)).toMatchObject({ balance: 1_000_00, late: 1_000_00, dmp: { count: 1, simple: 91 } });
  });

  test('J4: credits that nothing took off are shown apart, below zero; a partly paid invoice ages for its rest', () => {
    const figures = figuresOf(
      [
        anInvoice({ ecNo: 1, letter: 'a', amount: 1_000_00 }),
        aReceipt({ ecNo: 2, letter: 'a', date: '2026-02-05', amount: 300_00 }),
        aReceipt({ ecNo: 3, date: '2026-02-10', amount: 50_00 }),
      ],
      '2026-02-15',
    );
    expect(figures).toMatchObject({ aging: { d1_30: 700_00 }, unallocated: -50_00, balance: 650_00, late: 700_00 });
    expect(figures).toMatchObject({ lateRatio: 1, averageDaysLate: 15 });
  });

  test('an à-nouveau without due date is as old as what it carries over', () => {
    const years = fiscalYears(2025, 2026).map((year) => ({ ...year, opened: year.start === '2026-01-01' }));
    const entries = [
      anInvoice({ ecNo: 1, date: '2025-11-15', due: null, piece: 'FA1' }),
      anInvoice({ ecNo: 2, date: '2026-01-01', due: null, piece: 'FA1', opening: true }),
    ];
    const { aging, balance } = figuresOf(entries, '2026-01-20', { fiscalYears: years });
    expect([aging.d61_90, balance]).toEqual([1_000_00, 1_000_00]);
  });

  test('currencies are counted in the company’s, at their booked amounts', () => {
    const entries = [
      anInvoice({ ecNo: 1, amount: 120_00, baseAmount: 100_00, currency: 'USD' }),
      anInvoice({ ecNo: 2, amount: 11_00 }),
    ];
    expect(figuresOf(entries, '2026-01-15').balance).toBe(111_00);
  });
});

describe('ratios over the year', () => {
  /** 365 days to the end of 2026: sales of 36 500, of which 6 000 are owed, 2 000 late; 4 000 were owed before. */
  const BOOKS = [
    anInvoice({ ecNo: 1, date: '2025-12-01', due: '2025-12-31', amount: 4_000_00, letter: 'A' }),
    aReceipt({ ecNo: 2, date: '2026-01-20', amount: 4_000_00, letter: 'A' }),
    anInvoice({ ecNo: 3, date: '2026-03-01', due: '2026-03-31', amount: 31_500_00, letter: 'B' }),
    aReceipt({ ecNo: 4, date: '2026-04-10', amount: 30_500_00, letter: 'B' }),
    aCreditNote({ ecNo: 5, date: '2026-04-10', amount: 1_000_00, letter: 'B' }),
    anInvoice({ ecNo: 6, date: '2026-11-10', due: '2026-12-10', amount: 2_000_00 }),
    anInvoice({ ecNo: 7, date: '2026-12-05', due: '2027-01-05', amount: 4_000_00 }),
  ];

  test('J9: DSO is TTC on both sides, of one period, which is told', () => {
    const figures = figuresOf(BOOKS, '2026-12-31');
    expect(figures.basis).toEqual({
      tax: 'TTC',
      currency: 'EUR',
      dmpFrom: 'issue',
      dmpBy: 'invoice',
      partlyPaid: 'when-settled',
      from: '2026-01-01',
      to: '2026-12-31',
      days: 365,
    });
    expect(figures.sales).toBe(36_500_00);
    expect(figures.dso).toEqual({ annual: 60, bestPossible: 40, countBack: 61, countBackStopped: false });
    expect(figures.add).toBe(20);
    expect(figures.lateRatio).toBe(1 / 3);
    expect(figures.averageDaysLate).toBe(21);
    expect(figures.cei).toBeCloseTo(((4_000 + 36_500 - 6_000) / (4_000 + 36_500 - 4_000)) * 100, 10);
  });

  test('J8: the count-back stops at a month without sales and says so', () => {
    const { countBack, countBackStopped } = figuresOf(
      BOOKS.with(-1, anInvoice({ ...BOOKS[6], amount: 3_999_00 })).with(
        5,
        anInvoice({ ecNo: 6, date: '2026-10-10', amount: 2_000_00 }),
      ),
      '2026-12-31',
    ).dso;
    expect([countBack, countBackStopped]).toEqual([31, true]);
  });

  test('the last twelve months of the DMP together are not the mean of their means', () => {
    const { dmp } = figuresOf(BOOKS, '2026-12-31');
    expect(dmp.months.map(({ count }) => count)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(dmp.rolling).toEqual({ simple: 45, weighted: dmp.weighted, byDue: 15, count: 2 });
    expect(figuresOf(BOOKS, '2027-03-31').dmp).toMatchObject({ count: 2, rolling: { count: 1, simple: 40 } });
  });

  test('J5: books without anything say nothing, rather than 0', () => {
    const figures = figuresOf([], '2026-12-31', { code: 'CARAT' });
    expect(figures).toMatchObject({
      code: 'CARAT',
      dmp: { simple: null, weighted: null, byDue: null, count: 0 },
      dso: { annual: null, bestPossible: null },
      add: null,
      cei: null,
      lateRatio: null,
      averageDaysLate: null,
      balance: 0,
      concentration: null,
    });
  });

  test('concentration is of a company, over its customers', () => {
    const entries = [anInvoice({ tiers: 'A', amount: 75_00 }), anInvoice({ ecNo: 2, tiers: 'B', amount: 25_00 })];
    expect(figuresOf(entries, '2026-01-15').concentration).toMatchObject({ debtors: 2, herfindahl: 0.625 });
    expect(figuresOf(entries, '2026-01-15', { code: 'A' }).concentration).toBeNull();
  });

  test('the day of payment of each invoice is of a customer', () => {
    const entries = [anInvoice({ amount: 75_00, piece: 'FA7' })];
    const { figures: policy } = DEFAULT_POLICY;
    const forecast = computeForecast({ entries, fiscalYears: fiscalYears(2026), asOf: day('2026-01-15'), policy });
    expect(forecastOf(forecast, null).invoices).toBeNull();
    expect(forecastOf(forecast, 'CARAT').invoices).toEqual([
      { piece: 'FA7', issued: '2026-01-01', due: '2026-01-31', left: 75_00, payment: null },
    ]);
  });
});
