import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { accountOfPast, openItemsOfPast, readBooks } from '../../../src/domain/figures/lives/books.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { agingRows, agingTotals, scheduleRows } from '../../../src/domain/statements/open-rows.ts';
import {
  type CurrencyStatement,
  computeOpenStatement,
  computeStatement,
} from '../../../src/domain/statements/statement.ts';
import { fiscalYears } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { randomLedger } from '../positions/random-ledger.ts';

const YEARS = fiscalYears(2025, 2026);
const opened = (...years: readonly number[]) =>
  YEARS.map((year) => ({ ...year, opened: years.includes(Number(year.start.slice(0, 4))) }));

const statementOf = (entries: readonly Entry[], from: string, until: string, years = YEARS) =>
  computeStatement({ entries, fiscalYears: years, from: day(from), until: day(until) });

/** `day piece +debit −credit =balance letter`, a line a movement. */
const told = ({ opening, movements, closing }: CurrencyStatement) => [
  opening,
  ...movements.map(({ cause, day: on, piece, debit, credit, balance, letter }) =>
    `${on} ${cause === 'line' ? piece : cause} +${debit} -${credit} =${balance} ${letter}`.trim(),
  ),
  closing,
];

const adds = ({ opening, movements, closing }: CurrencyStatement): boolean =>
  opening + movements.reduce((sum, { debit, credit }) => sum + debit - credit, 0) === closing;

const INVOICE = anInvoice({ ecNo: 1, date: '2026-01-05', due: '2026-02-04', amount: 1_000_00, letter: 'A' });
const RECEIPT = aReceipt({ ecNo: 2, date: '2026-03-10', amount: 999_98, letter: 'A' });

describe('a relevé', () => {
  test('shows each line between the balances of both ends, with the balance after it', () => {
    const entries = [
      anInvoice({ ecNo: 1, date: '2025-12-20', amount: 500_00 }),
      anInvoice({ ecNo: 2, date: '2026-01-10', amount: 200_00 }),
      aReceipt({ ecNo: 3, date: '2026-01-20', amount: 150_00 }),
      anInvoice({ ecNo: 4, date: '2026-02-01', amount: 70_00 }),
    ];
    expect(statementOf(entries, '2026-01-01', '2026-01-31').map(told)).toEqual([
      [500_00, '2026-01-10 FA0002 +20000 -0 =70000', '2026-01-20 BQ1 +0 -15000 =55000', 550_00],
    ]);
  });

  test('J2: ignores what was entered later, and a lettering with a later payment', () => {
    expect(statementOf([INVOICE, RECEIPT], '2026-01-01', '2026-02-28').map(told)).toEqual([
      [0, '2026-01-05 FA0001 +100000 -0 =100000', 1_000_00],
    ]);
  });

  test('J2: shows a pre-lettrage only when both of its sides were there', () => {
    const entries = [
      anInvoice({ ecNo: 1, date: '2026-01-05', letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2026-01-20', amount: 400_00, letter: 'a' }),
    ];
    const lettersOn = (until: string) =>
      statementOf(
        entries.filter(({ date }) => date <= until),
        '2026-01-01',
        until,
      ).flatMap(({ movements }) => movements.map(({ letter }) => letter));
    expect([lettersOn('2026-01-10'), lettersOn('2026-01-31')]).toEqual([[''], ['a', 'a']]);
  });

  test('says the difference that a lettering closed, so that it ends with what is owed', () => {
    expect(statementOf([INVOICE, RECEIPT], '2026-03-01', '2026-03-31').map(told)).toEqual([
      [1_000_00, '2026-03-10 BQ1 +0 -99998 =2 A', '2026-03-10 lettering +0 -2 =0 A', 0],
    ]);
  });

  test('D2: keeps each currency apart', () => {
    const dollars = anInvoice({ ecNo: 3, date: '2026-01-06', amount: 40_00, currency: 'USD', baseAmount: 36_00 });
    const found = statementOf([INVOICE, RECEIPT, dollars], '2026-01-01', '2026-01-31');
    expect(found.map(({ currency, closing }) => [currency, closing])).toEqual([
      ['EUR', 1_000_00],
      ['USD', 40_00],
    ]);
  });

  test('counts an invoice once that the next year carried over', () => {
    const entries = [
      anInvoice({ ecNo: 1, date: '2025-12-20', amount: 500_00 }),
      anInvoice({ ecNo: 2, piece: 'FA0001', date: '2026-01-01', amount: 500_00, opening: true }),
      aReceipt({ ecNo: 3, date: '2026-02-01', amount: 100_00 }),
    ];
    expect(statementOf(entries, '2025-12-01', '2026-02-28', opened(2026)).map(told)).toEqual([
      [0, '2025-12-20 FA0001 +50000 -0 =50000', '2026-02-01 BQ1 +0 -10000 =40000', 400_00],
    ]);
  });

  test('says what the à-nouveaux of a year bring that the year before does not tell', () => {
    const entries = [anInvoice({ ecNo: 2, date: '2026-01-01', amount: 500_00, opening: true })];
    expect(statementOf(entries, '2025-12-01', '2026-02-28', opened(2026)).map(told)).toEqual([
      [0, '2026-01-01 carried-over +50000 -0 =50000', 500_00],
    ]);
  });

  test('has nothing of documents to be issued (418), nor of what only values a debt again', () => {
    const entries = [
      anInvoice({ ecNo: 1, treatment: 'a-etablir', account: '4180000' }),
      anInvoice({ ecNo: 2, nature: 'valuation' }),
    ];
    expect(statementOf(entries, '2026-01-01', '2026-01-31')).toEqual([]);
  });

  test('of what is open alone, sums what is older, and ends with the balance', () => {
    const entries = [
      anInvoice({ ecNo: 1, date: '2025-11-01', amount: 30_00 }),
      INVOICE,
      RECEIPT,
      anInvoice({ ecNo: 4, date: '2026-02-01', amount: 70_00 }),
    ];
    const facts = { entries, fiscalYears: YEARS, from: day('2026-01-01'), until: day('2026-03-31') };
    expect(computeOpenStatement(facts).map(told)).toEqual([[30_00, '2026-02-01 FA0004 +7000 -0 =10000', 100_00]]);
  });
});

describe('on hundreds of ledgers made by chance, on any day', () => {
  const START = day('2025-11-15');
  const cases = Array.from({ length: 300 }, (_, seed) => ({
    entries: randomLedger(seed),
    from: addDays(START, (seed * 7) % 120),
    until: addDays(START, ((seed * 7) % 120) + ((seed * 13) % 110)),
  }));

  test('J1: opening + Σ debit − Σ credit = closing, which is the balance of the balance âgée and Σ left of the échéancier', () => {
    let seen = 0;
    for (const { entries, from, until } of cases) {
      const items = openItems(entries, until, YEARS);
      const rows = agingRows(items, until, (code) => code);
      const schedule = scheduleRows(items, (code) => code);
      for (const facts of [computeStatement, computeOpenStatement]) {
        const found = facts({ entries, fiscalYears: YEARS, from, until });
        for (const one of found) {
          expect(adds(one)).toBe(true);
          const balance = rows.find(({ currency }) => currency === one.currency)?.balance ?? 0;
          expect(one.closing).toBe(balance);
          expect(one.movements.filter(({ cause }) => cause === 'carried-over')).toEqual([]);
          seen += one.movements.length;
        }
      }
      for (const { currency, balance, unallocated, aging } of rows) {
        expect(Object.values(aging).reduce<number>((sum, part) => sum + part, unallocated)).toBe(balance);
        const left = schedule.filter((row) => row.currency === currency);
        expect(left.reduce((sum, row) => sum + row.left, 0)).toBe(balance);
      }
    }
    expect(seen).toBeGreaterThan(500);
  });

  test('a year that is carried over in detail changes nothing: no difference is told, and it ends with the balance', () => {
    const years = opened(2026);
    for (const { entries, from, until } of cases) {
      // Sage carries over what is not lettered for good.
      const own = entries.map((entry) => (entry.lettered ? { ...entry, letter: '', lettered: false } : entry));
      const copies = own
        .filter(({ date }) => date < '2026-01-01')
        .map((entry) => ({ ...entry, ecNo: entry.ecNo + 1_000, date: day('2026-01-01'), opening: true }));
      const books = [...own, ...copies];
      const balances = summariseAccount(openItemsOfPast(readBooks(books, years), until), until);
      for (const one of computeStatement({ entries: books, fiscalYears: years, from, until })) {
        expect(adds(one)).toBe(true);
        expect(one.closing).toBe(balances.find(({ currency }) => currency === one.currency)?.balance ?? 0);
        expect(one.movements.filter(({ cause }) => cause !== 'line')).toEqual([]);
      }
    }
  });

  test('J10: the balance âgée is that of the figures, where all is in the company’s currency', () => {
    for (const { entries, until } of cases) {
      const euros = entries.filter(({ currency }) => currency === 'EUR');
      const figures = accountOfPast(readBooks(euros, YEARS), until, 'EUR');
      const [row] = agingTotals(agingRows(openItems(euros, until, YEARS), until, (code) => code));
      expect(row?.balance ?? 0).toBe(figures.balance);
      if (row) expect([row.aging, row.unallocated]).toEqual([figures.aging, figures.unallocated]);
    }
  });

  test('what the past of a customer says was open is what its ledger of that day says', () => {
    for (const { entries, until } of cases) {
      const past = summariseAccount(openItemsOfPast(readBooks(entries, YEARS), until), until);
      const ledger = summariseAccount(openItems(entries, until, YEARS), until);
      expect(past.map(({ currency, balance }) => [currency, balance])).toEqual(
        ledger.map(({ currency, balance }) => [currency, balance]),
      );
    }
  });
});

describe('a balance âgée', () => {
  test('V-A1: each debit in the bracket of its days late', () => {
    const dues = [
      ['2018-01-15', 500],
      ['2017-12-15', 1_000],
      ['2017-11-15', 2_000],
      ['2017-10-15', 4_000],
      ['2017-09-15', 8_000],
      ['2017-08-15', 160_000],
    ] as const;
    const asOf = day('2017-12-31');
    const entries = dues.map(([due, amount], at) =>
      anInvoice({ ecNo: at + 1, date: '2017-08-01', due, amount: amount * 100 }),
    );
    const [row] = agingRows(openItems(entries, asOf, []), asOf, () => 'Carat');
    expect(row).toEqual({
      code: 'CARAT',
      name: 'Carat',
      currency: 'EUR',
      balance: 175_500_00,
      unallocated: 0,
      aging: { notDue: 500_00, d1_30: 1_000_00, d31_60: 2_000_00, d61_90: 4_000_00, over90: 168_000_00 },
    });
  });

  test('J4: a partly paid invoice ages for its rest, and an unmatched payment stands apart', () => {
    const entries = [
      anInvoice({ ecNo: 1, due: '2026-01-31', amount: 100_00, letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2026-02-02', amount: 40_00, letter: 'a' }),
      aReceipt({ ecNo: 3, date: '2026-02-03', amount: 5_00 }),
    ];
    const asOf = day('2026-02-10');
    expect(agingRows(openItems(entries, asOf, YEARS), asOf, (code) => code)).toMatchObject([
      { balance: 55_00, unallocated: -5_00, aging: { d1_30: 60_00 } },
    ]);
  });
});

test('an échéancier goes by due day, and nobody is late with a credit', () => {
  const entries = [
    anInvoice({ ecNo: 1, tiers: 'LYON', due: '2026-03-01', amount: 10_00 }),
    anInvoice({ ecNo: 2, due: '2026-02-01', amount: 20_00 }),
    aReceipt({ ecNo: 3, date: '2026-01-15', due: '2026-01-15', amount: 5_00 }),
  ];
  const asOf = day('2026-02-10');
  const rows = scheduleRows(openItems(entries, asOf, YEARS), (code) => code);
  expect(rows.map(({ code, due, left, daysLate }) => [code, due, left, daysLate])).toEqual([
    ['CARAT', '2026-01-15', -5_00, null],
    ['CARAT', '2026-02-01', 20_00, 9],
    ['LYON', '2026-03-01', 10_00, -19],
  ]);
});
