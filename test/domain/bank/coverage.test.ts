import { describe, expect, test } from 'vitest';
import { ownAccount } from '../../../src/domain/bank/bank-setting.ts';
import { type Covered, coverageOf } from '../../../src/domain/bank/coverage.ts';
import { identifyEntries } from '../../../src/domain/bank/identify-entries.ts';
import type { BankEntry } from '../../../src/domain/bank/statement.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

const covered = (from: string, opening: number, to: string, closing: number, account = 'A'): Covered => ({
  ...{ id: `${from}${to}`, account, currency: 'EUR', first: null, last: null },
  opening: { on: day(from), amount: cents(opening) },
  closing: { on: day(to), amount: cents(closing) },
});
const gapsOf = (...all: readonly Covered[]) =>
  coverageOf(all).flatMap(({ gaps }) => gaps.map(({ from, to, closing, opening }) => [from, to, closing, opening]));

describe('how far an account is known', () => {
  const [monday, tuesday, thursday] = [
    covered('2026-11-22', 100, '2026-11-23', 150),
    covered('2026-11-23', 150, '2026-11-24', 170),
    covered('2026-11-25', 300, '2026-11-26', 310),
  ];

  test('statements whose balances follow each other leave no gap, in any order', () => {
    expect(gapsOf(tuesday, monday)).toEqual([]);
    expect(coverageOf([tuesday, monday])).toMatchObject([{ account: 'A', until: '2026-11-24' }]);
  });

  test('one that opens with another balance than the last closed with leaves a gap, named with both', () => {
    expect(gapsOf(thursday, monday, tuesday)).toEqual([['2026-11-25', '2026-11-25', 170, 300]]);
  });

  test('the statement of the days between closes it', () => {
    expect(gapsOf(monday, tuesday, covered('2026-11-24', 170, '2026-11-25', 300), thursday)).toEqual([]);
  });

  test('a month beside its days, or the same twice, leaves none', () => {
    expect(gapsOf(covered('2026-11-01', 100, '2026-11-30', 310), monday, tuesday)).toEqual([]);
    expect(gapsOf(monday, monday, tuesday)).toEqual([]);
  });

  test('each account for itself; a notice without balances is known by its entries', () => {
    const notice: Covered = { ...monday, account: 'B', opening: null, closing: null, last: day('2026-11-27') };
    expect(coverageOf([monday, notice]).map(({ account, until }) => [account, until])).toEqual([
      ['A', '2026-11-23'],
      ['B', '2026-11-27'],
    ]);
  });
});

test.each([
  ['FR76 3000 4008 2300 0101 3012 350', 'FR7630004008230001013012350'],
  ['30004/00823/00010130123', 'FR7630004008230001013012350'],
  ['BNPAFRPP', null],
  ['FR1420041010050500013M02606', null],
])('an account named %s is %s', (named, own) => {
  expect(ownAccount({ accounts: ['FR76 3000 4008 2300 0101 3012 350'] }, named)).toBe(own);
});

describe('what tells entries from each other', () => {
  const entry = (over: Partial<BankEntry> = {}): BankEntry => ({
    ...{ day: day('2026-11-27'), amount: cents(100), currency: 'EUR', isReturn: false, returnReason: null, line: 1 },
    ...{ name: 'Durand', iban: null, text: 'FA1', endToEndId: null, bankReference: null },
    ...over,
  });

  test('two that say the same are two, and the same two in another file are they', () => {
    const two = identifyEntries('A', [entry(), entry({ line: 9 })]);
    expect(new Set(two).size).toBe(2);
    expect(identifyEntries('A', [entry({ line: 3 }), entry()])).toEqual(two);
    expect(identifyEntries('B', [entry()])).not.toEqual(two.slice(0, 1));
  });

  test('with a number of the bank, another text is the same entry; without one it is another', () => {
    const [a, b] = ['FA1', 'FA1 DURAND'].map((text) => identifyEntries('A', [entry({ text, bankReference: 'BK' })])[0]);
    expect(a).toBe(b);
    const [c, d] = ['FA1', 'FA1 DURAND'].map((text) => identifyEntries('A', [entry({ text })])[0]);
    expect(c).not.toBe(d);
  });
});
