import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import { decideAccount } from '../../../src/domain/relance/decide-relance.ts';
import { aPolicy, levelsWith } from '../../builders/company.ts';
import { anInput, decide, lettersOf, reasonOf } from '../../builders/decision.ts';
import { aMemory, aReminder } from '../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem, TODAY } from '../../builders/open-item.ts';

/** An item so many days late on the day of the tests. */
const late = (days: number, facts: Parameters<typeof anItem>[0] = {}) =>
  anItem({ due: new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10), ...facts });

describe('the delay of a level', () => {
  const noDelay = aPolicy({ levels: levelsWith({ fromDaysLate: 0 }) });

  it('C1: due today is not late, even where the plan has no delay', () => {
    expect(reasonOf(decide([late(0)], { policy: noDelay }))).toEqual({ code: 'nothing-late' });
  });

  it('C2: due yesterday is one day late', () => {
    expect(lettersOf(decide([late(1)], { policy: noDelay }))[0]?.lines[0]?.daysLate).toBe(1);
  });

  it('C3: a delay of ten days holds at nine and fires at ten', () => {
    const nine = decide([late(9)]);
    expect(nine).toMatchObject({ kind: 'reason', reason: { code: 'all-held-back' } });
    expect(nine.heldBack[0]?.why).toEqual({ code: 'delay-not-reached', level: 1, daysLate: 9, needed: 10 });
    expect(lettersOf(decide([late(10)]))).toMatchObject([{ level: 1, total: 1_000_00 }]);
  });

  it('B11: of three instalments only the one that is due is in the letter', () => {
    const items = [
      late(30),
      anItem({ ecNo: 2, piece: 'FA0001', due: '2026-03-31' }),
      anItem({ ecNo: 3, piece: 'FA0001', due: '2026-04-30' }),
    ];
    expect(lettersOf(decide(items))[0]?.lines.map((line) => line.ecNo)).toEqual([1]);
  });
});

describe('what is too small to write about', () => {
  it.each([
    ['B6: 0,09 left is rounding', 9, { code: 'below-tolerance', total: 9, tolerance: 10 }],
    ['B6: at the tolerance it still is', 10, { code: 'below-tolerance', total: 10, tolerance: 10 }],
    [
      'B6: 0,11 left is a debt, below the minimum of a letter',
      11,
      { code: 'below-minimum', level: 1, total: 11, minimum: 1500 },
    ],
    ['B10: 14,99 is not sent', 14_99, { code: 'below-minimum', level: 1, total: 14_99, minimum: 1500 }],
  ])('%s', (_, left, reason) => expect(reasonOf(decide([late(30, { left })]))).toEqual(reason));

  it('B6: without a minimum 0,11 is listed', () => {
    const policy = aPolicy({ levels: levelsWith({ minimum: cents(0) }) });
    expect(lettersOf(decide([late(30, { left: 11 })], { policy }))).toMatchObject([{ total: 11 }]);
  });

  it('B10: 15,00 is sent', () =>
    expect(lettersOf(decide([late(30, { left: 15_00 })]))).toMatchObject([{ total: 15_00 }]));

  it.each([
    ['at the minimum once credits are taken off it is sent', 85_00, 'proposal'],
    ['one cent below it is not', 85_01, 'reason'],
  ])('B10: %s', (_, amount, kind) => {
    expect(decide([late(30, { amount: 100_00 }), aCreditItem({ amount })]).kind).toBe(kind);
  });

  it('keeps a rounding difference out of a letter about a debt', () => {
    const decision = decide([late(30), late(30, { ecNo: 2, left: 5 })]);
    expect(lettersOf(decision)).toMatchObject([{ total: 1_000_00 }]);
    expect(decision.heldBack).toMatchObject([{ ecNo: 2, why: { code: 'rounding', tolerance: 10 } }]);
  });

  it('says nothing late where an invoice of nothing is all there is', () => {
    expect(reasonOf(decide([late(30, { amount: 0, baseAmount: 1 })]))).toEqual({ code: 'nothing-late' });
  });
});

describe('credits that nobody has allocated', () => {
  it('B3: a receipt that covers what is late stops the letter and is flagged', () => {
    const decision = decide([late(30), aReceiptItem()]);
    expect(reasonOf(decision)).toEqual({
      code: 'receipt-to-allocate',
      late: 1_000_00,
      receipts: 1_000_00,
      count: 1,
      kinds: ['receipt'],
    });
    expect(decision.warnings).toEqual([{ code: 'unallocated-receipts', count: 1, total: 1_000_00 }]);
    expect(decision.heldBack).toMatchObject([{ ecNo: 1, why: { code: 'whole-account' } }]);
  });

  it('B4: a smaller receipt is taken off in the letter', () => {
    expect(lettersOf(decide([late(30), aReceiptItem({ amount: 300_00 })]))).toMatchObject([
      {
        lateTotal: 1_000_00,
        deducted: 300_00,
        total: 700_00,
        deductions: [{ ecNo: 900, kind: 'receipt', amount: 300_00 }],
      },
    ]);
  });

  it('B4: or holds the letter, where the plan says so', () => {
    const policy = aPolicy({ onPartialReceipt: 'hold' });
    expect(reasonOf(decide([late(30), aReceiptItem({ amount: 300_00 })], { policy }))).toEqual({
      code: 'receipt-to-allocate',
      late: 1_000_00,
      receipts: 300_00,
      count: 1,
      kinds: ['receipt'],
    });
  });

  it('B5: a credit note of 1 200 covers an invoice of 1 000', () => {
    expect(reasonOf(decide([late(30), aCreditItem({ amount: 1_200_00 })]))).toEqual({
      code: 'covered-by-credits',
      late: 1_000_00,
      credits: 1_200_00,
      receipts: 0,
    });
  });

  it('B9: an invoice reminded, then cancelled by a credit note, is not reminded again', () => {
    const memory = aMemory({ reminded: [aReminder('2026-02-12', 1)] });
    expect(reasonOf(decide([late(30), aCreditItem()], { memory })).code).toBe('covered-by-credits');
  });

  it.each([
    [
      'a credit note and a receipt together',
      [aCreditItem({ amount: 600_00 }), aReceiptItem({ amount: 400_00 })],
      'receipt-to-allocate',
    ],
    ['an advance is money to allocate', [aCreditItem({ treatment: 'avance' })], 'receipt-to-allocate'],
    ['all but a rounding difference', [aCreditItem({ amount: 999_95 })], 'below-tolerance'],
  ] as const)('%s: %s', (_, credits, code) => expect(reasonOf(decide([late(30), ...credits])).code).toBe(code));

  it.each([
    ['a credit that Sage has settled since', aReceiptItem({ settledSince: true })],
    ['a credit of a doubtful account', aReceiptItem({ treatment: 'douteux' })],
    ['a credit note to be issued (4198)', aCreditItem({ treatment: 'a-etablir' })],
  ])('%s is not taken off', (_, credit) => {
    expect(lettersOf(decide([late(30), credit]))).toMatchObject([{ total: 1_000_00, deductions: [] }]);
  });

  it('a credit note larger than one invoice goes on to the others', () => {
    const items = [late(30, { amount: 100_00 }), late(20, { ecNo: 2 }), aCreditItem({ amount: 400_00 })];
    expect(lettersOf(decide(items))).toMatchObject([{ lateTotal: 1_100_00, total: 700_00 }]);
  });

  it('G9: the total is the sum of the lines shown less the deductions shown', () => {
    const items = [
      late(30, { amount: 33_33 }),
      late(31, { ecNo: 2, amount: 33_33 }),
      late(32, { ecNo: 3, amount: 33_35, left: 12_01 }),
      aReceiptItem({ amount: 7_77 }),
    ];
    const [letter] = lettersOf(decide(items));
    const shown = (letter?.lines ?? []).reduce((sum, line) => sum + line.left, 0);
    const off = (letter?.deductions ?? []).reduce((sum, one) => sum + one.amount, 0);
    expect([letter?.lateTotal, letter?.deducted, letter?.total]).toEqual([shown, off, shown - off]);
    expect(letter?.total).toBe(70_90);
  });
});

describe('items without a due date', () => {
  it('B7: alone and old, they cannot be decided: the due date is missing', () => {
    const decision = decide([anItem({ due: null })]);
    expect(decision).toMatchObject({ kind: 'cannot-tell', missing: ['due-date'] });
    expect(decision.warnings).toEqual([{ code: 'undated-items', count: 1, total: 1_000_00 }]);
  });

  it('B7: beside a late invoice they are counted in a warning and are in no letter', () => {
    const decision = decide([late(30), anItem({ ecNo: 2, due: null })]);
    expect(lettersOf(decision)).toMatchObject([{ lines: [{ ecNo: 1 }], total: 1_000_00 }]);
    expect(decision.warnings).toMatchObject([{ code: 'undated-items', count: 1 }]);
  });

  it('B7: younger than the first delay, nothing is late', () => {
    expect(reasonOf(decide([anItem({ due: null, date: '2026-02-25' })]))).toEqual({ code: 'nothing-late' });
  });
});

describe('the account as a whole', () => {
  it('says that a customer hors rappel is not reminded', () => {
    expect(reasonOf(decide([late(30)], { tiers: { notReminded: true } }))).toEqual({ code: 'not-reminded' });
  });

  it.each([
    ['no plan has begun', aPolicy({ validFrom: day('2027-01-01') })],
    ['the plan has no level', aPolicy({ levels: [] })],
  ])('cannot tell where %s', (_, policy) => {
    expect(decide([late(30)], { policy })).toMatchObject({
      kind: 'cannot-tell',
      missing: ['plan'],
      heldBack: [{ ecNo: 1 }],
    });
  });

  it('D2: EUR and USD are two decisions with two totals, and a receipt in one is nothing to the other', () => {
    const items = [
      late(30),
      late(30, { ecNo: 2, currency: 'USD', amount: 500_00 }),
      aReceiptItem({ amount: 100_00, currency: 'USD' }),
    ];
    const { account: _, ...input } = anInput(items);
    const decisions = decideAccount({ ...input, accounts: summariseAccount(items, TODAY) });
    expect(decisions.map((one) => [one.currency, ...lettersOf(one).map((letter) => letter.total)])).toEqual([
      ['EUR', 1_000_00],
      ['USD', 400_00],
    ]);
  });

  it('G10: a letter in dollars never shows the euros of the books', () => {
    const item = late(30, { currency: 'USD', amount: 24_530_36, baseAmount: 20_907_15 });
    expect(JSON.stringify(decide([item]))).not.toContain('2090715');
    expect(decide([item])).toMatchObject({ currency: 'USD', letters: [{ total: 24_530_36 }] });
  });

  it('lists lines by due date, piece and number, whatever order they came in', () => {
    const items = [
      late(20, { ecNo: 9, piece: 'B' }),
      late(20, { ecNo: 3, piece: 'A' }),
      late(20, { ecNo: 2, piece: 'B' }),
      late(40, { ecNo: 8 }),
    ];
    expect(lettersOf(decide(items))[0]?.lines.map((line) => line.ecNo)).toEqual([8, 3, 2, 9]);
    expect(decide(items.toReversed())).toEqual(decide(items));
  });
});

describe('the freshness of the bank', () => {
  const stale = (lastBankEntry: string | null) =>
    decide([late(30)], { freshness: { lastBankEntry: lastBankEntry === null ? null : day(lastBankEntry) } }).warnings;

  it.each([
    ['three business days old is fresh enough', '2026-02-25', []],
    ['four is not', '2026-02-24', [{ code: 'stale-bank', lastEntry: '2026-02-24', businessDays: 4, allowed: 3 }]],
    ['no bank entry at all', null, [{ code: 'stale-bank', lastEntry: null, businessDays: null, allowed: 3 }]],
  ])('%s', (_, last, warnings) => expect(stale(last)).toEqual(warnings));
});
