import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { fiscalYears } from '../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../builders/entry.ts';

const YEARS = fiscalYears(2024, 2025, 2026);

/** `[ecNo, left]`, and `settled` where Sage has lettered it since. */
function leftOf(entries: readonly Entry[], asOf = '2026-03-02'): unknown[] {
  return openItems(entries, day(asOf), YEARS).map((item) =>
    item.settledSince ? [item.ecNo, item.left, 'settled'] : [item.ecNo, item.left],
  );
}

describe('what is open as of a day', () => {
  it('B1: an invoice paid and lettered is not', () => {
    expect(leftOf([anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A' })])).toEqual([]);
  });

  it('B2: an invoice of 1 000 with 600 lettered to it is open for 400, its amount kept', () => {
    const entries = [anInvoice({ letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', amount: 600_00 })];
    const [item] = openItems(entries, day('2026-03-02'), YEARS);
    expect(item).toMatchObject({ ecNo: 1, amount: 1_000_00, left: 400_00, baseLeft: 400_00, daysLate: 30 });
    expect(leftOf(entries)).toHaveLength(1);
  });

  it('B8: an invoice whose payment bounced is open again once its lettering is broken: the bounce takes its receipt back', () => {
    const bounced = [
      anInvoice(),
      aReceipt({ ecNo: 2, date: '2026-02-01' }),
      anInvoice({ ecNo: 3, date: '2026-02-05', due: null, nature: 'treasury', piece: 'IMPAYE' }),
    ];
    expect(leftOf(bounced)).toEqual([[1, 1_000_00]]);
  });

  it.each<[string, Entry[], unknown[]]>([
    [
      'nothing lettered',
      [anInvoice(), aReceipt({ ecNo: 2 })],
      [
        [1, 1_000_00],
        [2, -1_000_00],
      ],
    ],
    [
      'a code in lower case is a pre-lettrage even where EC_Lettre is 1',
      [anInvoice({ letter: 'ab', lettered: true }), aReceipt({ ecNo: 2, letter: 'ab', lettered: true, amount: 1_00 })],
      [[1, 999_00]],
    ],
    [
      'more received than owed: the rest stays a credit',
      [anInvoice({ letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', amount: 1_200_00 })],
      [[2, -200_00]],
    ],
    [
      'a credit note larger than one invoice goes on to the next due',
      [
        anInvoice({ letter: 'a', amount: 300_00 }),
        anInvoice({ ecNo: 2, letter: 'a', due: '2026-02-28' }),
        aCreditNote({ ecNo: 3, letter: 'a', amount: 500_00 }),
      ],
      [[2, 800_00]],
    ],
    [
      'oldest due first, none last, then the number',
      [
        anInvoice({ ecNo: 5, letter: 'a', due: null }),
        anInvoice({ ecNo: 4, letter: 'a', due: '2026-02-28' }),
        anInvoice({ ecNo: 3, letter: 'a' }),
        anInvoice({ ecNo: 2, letter: 'a' }),
        aReceipt({ ecNo: 9, letter: 'a', amount: 2_500_00 }),
      ],
      [
        [4, 500_00],
        [5, 1_000_00],
      ],
    ],
    [
      'of two due the same day the first entered is paid first',
      [
        anInvoice({ ecNo: 3, letter: 'a' }),
        anInvoice({ ecNo: 2, letter: 'a' }),
        aReceipt({ ecNo: 9, letter: 'a', amount: 1_500_00 }),
      ],
      [[3, 500_00]],
    ],
    [
      'a final group is closed whatever small difference is left in it',
      [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', amount: 999_96 })],
      [],
    ],
    [
      'one code on two accounts is two groups',
      [anInvoice({ letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', account: '4130000', treatment: 'effet' })],
      [
        [1, 1_000_00],
        [2, -1_000_00],
      ],
    ],
    [
      'one code of two payers is two groups',
      [anInvoice({ letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', tiers: 'DUPONT' })],
      [
        [1, 1_000_00],
        [2, -1_000_00],
      ],
    ],
    [
      'a code in upper and in lower case is two codes',
      [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'a' })],
      [[2, -1_000_00]],
    ],
    ['a negative invoice is a credit', [anInvoice({ amount: -50_00 })], [[1, -50_00]]],
    ['an amount of nothing is not open', [anInvoice({ amount: 0 })], []],
    [
      'the same piece twice is two items',
      [anInvoice(), anInvoice({ ecNo: 2, piece: 'FA0001' })],
      [
        [1, 1_000_00],
        [2, 1_000_00],
      ],
    ],
    ['an entry of tomorrow is not there yet', [anInvoice({ date: '2026-03-03' })], []],
    ['an entry of today is', [anInvoice({ date: '2026-03-02' })], [[1, 1_000_00]]],
  ])('%s', (_, entries, expected) => {
    expect(leftOf(entries).toSorted(byNumber)).toEqual(expected.toSorted(byNumber));
  });
});

const order = (row: unknown): number => (Array.isArray(row) ? Number(row[0]) : 0);
const byNumber = (a: unknown, b: unknown): number => order(a) - order(b);

describe('what was open on a day in the past', () => {
  const paidLater = [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-20' })];

  it.each<[string, string, unknown[]]>([
    ['the day before the payment: owed, and settled since', '2026-02-19', [[1, 1_000_00, 'settled']]],
    ['the day of the payment: closed', '2026-02-20', []],
    ['before the invoice: nothing', '2025-12-31', []],
  ])('J2: %s', (_, asOf, expected) => expect(leftOf(paidLater, asOf)).toEqual(expected));

  it('J2: a part paid before the day is taken off, the later part is not', () => {
    const twice = [
      anInvoice({ letter: 'A' }),
      aReceipt({ ecNo: 2, letter: 'A', amount: 400_00, date: '2026-02-01' }),
      aReceipt({ ecNo: 3, letter: 'A', amount: 600_00, date: '2026-02-20' }),
    ];
    expect(leftOf(twice, '2026-02-10')).toEqual([[1, 600_00, 'settled']]);
  });

  it('J2: a payment in advance was a credit until its invoice came', () => {
    const advance = [aReceipt({ ecNo: 1, letter: 'A', date: '2025-12-10' }), anInvoice({ ecNo: 2, letter: 'A' })];
    expect(leftOf(advance, '2025-12-31')).toEqual([[1, -1_000_00, 'settled']]);
  });

  it('an à-nouveau settled in the year before is owed in the figures, and settled since', () => {
    const paid = anInvoice({ ecNo: 1, opening: true, settledBefore: true });
    expect(leftOf([paid, anInvoice({ ecNo: 2, opening: true })]).toSorted(byNumber)).toEqual([
      [1, 1_000_00, 'settled'],
      [2, 1_000_00],
    ]);
  });

  it('one code used again in the next year is another group', () => {
    const reused = [
      anInvoice({ ecNo: 1, date: '2025-03-01', letter: 'A' }),
      aReceipt({ ecNo: 2, date: '2025-04-01', letter: 'A' }),
      anInvoice({ ecNo: 3, date: '2026-01-05', letter: 'A' }),
      aReceipt({ ecNo: 4, date: '2026-02-20', letter: 'A' }),
    ];
    expect(leftOf(reused, '2026-02-01')).toEqual([[3, 1_000_00, 'settled']]);
  });

  it('a pre-lettrage code used again in the next year is another group, even where both years are unbalanced', () => {
    const reused = [
      anInvoice({ ecNo: 1, date: '2025-03-01', due: '2025-03-31', letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2025-04-01', letter: 'a', amount: 400_00 }),
      anInvoice({ ecNo: 3, date: '2026-01-05', letter: 'a', amount: 500_00 }),
      aReceipt({ ecNo: 4, date: '2026-02-20', letter: 'a', amount: 700_00 }),
    ];
    expect(leftOf(reused).toSorted(byNumber)).toEqual([
      [1, 600_00],
      [4, -200_00],
    ]);
  });

  it('an invoice of one year paid in part in the next is one group over both', () => {
    const across = [
      anInvoice({ ecNo: 1, date: '2025-12-01', due: '2025-12-31', letter: 'a' }),
      aReceipt({ ecNo: 2, date: '2026-01-20', letter: 'a', amount: 400_00 }),
    ];
    expect(leftOf(across)).toEqual([[1, 600_00]]);
  });

  it('an invoice of one year paid in the next is one group over both', () => {
    const across = [
      anInvoice({ ecNo: 1, date: '2025-12-01', due: '2025-12-31', letter: 'A' }),
      aReceipt({ ecNo: 2, date: '2026-01-20', letter: 'A' }),
    ];
    expect(leftOf(across, '2026-01-10')).toEqual([[1, 1_000_00, 'settled']]);
    expect(leftOf(across, '2026-01-20')).toEqual([]);
  });
});

describe('currencies', () => {
  const dollars = { currency: 'USD', amount: 24_530_36, baseAmount: 20_907_15 };

  it('G10: a foreign invoice keeps both its amounts, each in its own currency', () => {
    expect(openItems([anInvoice(dollars)], day('2026-03-02'), YEARS)).toMatchObject([
      { currency: 'USD', left: 24_530_36, baseLeft: 20_907_15 },
    ]);
  });

  it('a part payment in currency leaves what the ledger says of the amount booked', () => {
    const paid = aReceipt({ ecNo: 2, currency: 'USD', amount: 12_265_18, baseAmount: -10_900_00, letter: 'a' });
    expect(openItems([anInvoice({ ...dollars, letter: 'a' }), paid], day('2026-03-02'), YEARS)).toMatchObject([
      { left: 12_265_18, baseLeft: 10_007_15 },
    ]);
  });

  it('a receipt in euros never lessens an invoice in dollars by its number of euros', () => {
    const mixed = [anInvoice({ ...dollars, letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', amount: 100_00 })];
    expect(leftOf(mixed).toSorted(byNumber)).toEqual([
      [1, 24_530_36],
      [2, -100_00],
    ]);
  });
});

describe('whatever the books hold', () => {
  const random = (seed: number): (() => number) => {
    let state = seed;
    return () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  };

  it('what is open sums to the ledger, each line keeps its sign and is never more than it was', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = random(seed * 7919);
      const entries = Array.from({ length: 12 }, (_, at) =>
        anInvoice({
          ecNo: at + 1,
          amount: Math.round((next() - 0.4) * 1_000_00),
          nature: next() < 0.3 ? 'treasury' : 'sale',
          piece: `FA${Math.floor(next() * 6)}`,
          due: next() < 0.2 ? null : `2026-02-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
          letter: next() < 0.5 ? '' : 'ab'.charAt(Math.floor(next() * 2)),
        }),
      );
      const items = openItems(entries, day('2026-03-02'), YEARS);
      const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);
      expect(total(items.map((item) => item.left))).toBe(total(entries.map((entry) => entry.amount)));
      expect(total(items.map((item) => item.baseLeft))).toBe(total(entries.map((entry) => entry.baseAmount)));
      expect(items.every((item) => Math.sign(item.left) === Math.sign(item.amount))).toBe(true);
      expect(items.every((item) => Math.abs(item.left) <= Math.abs(item.amount))).toBe(true);
    }
  });
});
