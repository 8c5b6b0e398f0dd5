import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import { debtorOf, debtsOf, type PaidHabits } from '../../../../src/domain/figures/debtors/debtors-of.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import { aCreditItem, anItem, TODAY } from '../../../builders/open-item.ts';

const sums = (count: number, days: number, dueDays: number) => ({ count, days, dueCount: count, dueDays });

const listed = (items: readonly OpenItem[], habits: PaidHabits | null = null, dmpFrom: 'issue' | 'due' = 'issue') =>
  debtsOf({
    company: 'BIJOU',
    currency: 'EUR',
    today: TODAY,
    items,
    nameOf: (code) => `Société ${code}`,
  }).map((debt) => debtorOf(debt, habits, dmpFrom));

describe('debtors', () => {
  test('owe every currency at its booked amount, credits taken off', () => {
    const dollars = { ...anItem({ ecNo: 2, currency: 'USD', amount: 1_000_00 }), baseLeft: cents(900_00) };
    const [row, ...others] = listed([anItem({ amount: 500_00 }), dollars, aCreditItem({ ecNo: 3, amount: 100_00 })]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      name: 'Société CARAT',
      currency: 'EUR',
      balance: 1_300_00,
      late: 1_400_00,
      lateRatio: 1,
    });
  });

  test('are not those of invoices to be issued alone', () => {
    expect(listed([anItem({ treatment: 'a-etablir' })])).toEqual([]);
  });

  test('J5: without a dataset, or with nothing paid, have no DMP and no trend', () => {
    const nothing = { recent: new Map(), before: new Map() };
    for (const habits of [null, nothing]) {
      expect(listed([anItem()], habits)[0]).toMatchObject({ dmp: null, trend: null });
    }
  });

  test.each([
    ['issue', 42, 12],
    ['due', -2, -7],
  ] as const)('are slower or faster than the year before, %s first', (from, dmp, trend) => {
    const habits = { recent: new Map([['CARAT', sums(2, 84, -4)]]), before: new Map([['CARAT', sums(1, 30, 5)]]) };
    expect(listed([anItem()], habits, from)[0]).toMatchObject({ dmp, trend });
    expect(listed([anItem()], { ...habits, before: new Map() }, from)[0]).toMatchObject({ dmp, trend: null });
  });
});
