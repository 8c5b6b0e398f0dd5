import { describe, expect, it } from 'vitest';
import { BRACKETS, bracketOf } from '../../../src/domain/bracket.ts';
import { treatmentOf } from '../../../src/domain/company/account-treatment.ts';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import { aCreditItem, anItem, aReceiptItem, TODAY } from '../../builders/open-item.ts';

const accountOf = (items: readonly OpenItem[], asOf = TODAY) => {
  const [account] = summariseAccount(items, asOf);
  if (!account) throw new Error('No account');
  return account;
};

describe('the bracket of an age', () => {
  it.each([
    ['C1: due today', 0, 'notDue'],
    ['C2: due yesterday', 1, 'd1_30'],
    ['not due yet', -12, 'notDue'],
    ['30 days', 30, 'd1_30'],
    ['31 days', 31, 'd31_60'],
    ['60 days', 60, 'd31_60'],
    ['61 days', 61, 'd61_90'],
    ['90 days', 90, 'd61_90'],
    ['91 days', 91, 'over90'],
  ])('%s', (_, days, bracket) => expect(bracketOf(days)).toBe(bracket));
});

describe('the account of a payer', () => {
  it('V-A1: ages what is due from 500 not due to 168 000 over 90 days', () => {
    const due = {
      '2018-01-15': 500,
      '2017-12-15': 1_000,
      '2017-11-15': 2_000,
      '2017-10-15': 4_000,
      '2017-09-15': 8_000,
    };
    const rows = [...Object.entries(due), ['2017-08-15', 160_000] as const];
    const asOf = '2017-12-31';
    const items = rows.map(([on, amount], at) =>
      anItem({ ecNo: at, due: on, date: '2017-08-01', amount: amount * 100, asOf }),
    );
    expect(accountOf(items, day(asOf))).toMatchObject({
      aging: { notDue: 500_00, d1_30: 1_000_00, d31_60: 2_000_00, d61_90: 4_000_00, over90: 168_000_00 },
      balance: 175_500_00,
      lateTotal: 175_000_00,
      oldestDaysLate: 138,
    });
  });

  it('J4: shows credits apart, below zero, and a partly paid invoice for its rest', () => {
    const items = [anItem({ left: 400_00 }), aReceiptItem({ amount: 50_00 }), aCreditItem({ amount: 30_00 })];
    expect(accountOf(items)).toMatchObject({ unallocated: -80_00, balance: 320_00, lateTotal: 400_00 });
  });

  it('B7: an item without a due date is in the balance, ages from its issue and is never late', () => {
    const account = accountOf([anItem({ due: null, date: '2026-01-01' })]);
    expect(account).toMatchObject({ balance: 1_000_00, lateTotal: 0, oldestDaysLate: 0 });
    expect(account.aging.d31_60).toBe(1_000_00);
  });

  it('leaves invoices to be issued (418) out of the balance and lists them apart', () => {
    const account = accountOf([anItem(), anItem({ ecNo: 2, treatment: 'a-etablir', amount: 70_00 })]);
    expect(account.balance).toBe(1_000_00);
    expect(account.items.map((item) => item.ecNo)).toEqual([1]);
    expect(account.toIssue.map((item) => item.ecNo)).toEqual([2]);
  });

  it.each([
    ['bills (413) count, not due before maturity', anItem({ treatment: 'effet', due: '2026-03-31' }), 1_000_00, 0],
    ['doubtful debts (416) count', anItem({ treatment: 'douteux' }), 1_000_00, 1_000_00],
    ['advances (4191) are a credit', aReceiptItem({ treatment: 'avance' }), -1_000_00, 0],
    ['a debit on an advance account (4191) is never late', anItem({ treatment: 'avance' }), 1_000_00, 0],
  ])('%s', (_, item, balance, late) => expect(accountOf([item])).toMatchObject({ balance, lateTotal: late }));

  it('D2: keeps currencies apart, in the order of their codes', () => {
    const accounts = summariseAccount([anItem({ ecNo: 2, currency: 'USD', amount: 7_00 }), anItem()], TODAY);
    expect(accounts.map(({ currency, balance }) => [currency, balance])).toEqual([
      ['EUR', 1_000_00],
      ['USD', 7_00],
    ]);
  });

  it('has no account where nothing is open', () => expect(summariseAccount([], TODAY)).toEqual([]));

  it('J1: the brackets and the credits always sum to the balance, which is the sum of what is open', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const items = Array.from({ length: 9 }, (_, at) => {
        const roll = (seed * 31 + at * 17) % 101;
        const facts = {
          ecNo: at,
          amount: roll * 13 + 1,
          due: roll % 5 === 0 ? null : `2025-${String((roll % 12) + 1).padStart(2, '0')}-15`,
        };
        return roll % 3 === 0 ? aReceiptItem(facts) : anItem(facts);
      });
      const { aging, unallocated, balance } = accountOf(items);
      expect(BRACKETS.reduce((sum, bracket) => sum + aging[bracket], 0) + unallocated).toBe(balance);
      expect(items.reduce((sum, item) => sum + item.left, 0)).toBe(balance);
    }
  });
});

describe('what an account holds', () => {
  it.each([
    ['4110000', 'client'],
    ['411DUPONT', 'client'],
    ['41300000', 'effet'],
    ['416000', 'douteux'],
    ['4181000', 'a-etablir'],
    ['4191000', 'avance'],
    ['4198000', 'a-etablir'],
    ['4010000', undefined],
    ['41', undefined],
    ['', undefined],
  ])('%s: %s', (account, treatment) => expect(treatmentOf(account, DEFAULT_POLICY.accounts)).toBe(treatment));

  it('the longest prefix wins', () => {
    expect(treatmentOf('4191', { '41': 'client', '4191': 'avance', '419': 'douteux' })).toBe('avance');
  });
});
