import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { Decision } from '../../../src/domain/relance/decision.ts';
import type { DeductingLetter } from '../../../src/domain/relance/memory.ts';
import { deductedElsewhereIn } from '../../../src/domain/relance/warnings.ts';
import { decide, lettersOf } from '../../builders/decision.ts';
import { aMemory, keyOf } from '../../builders/memory.ts';
import { anItem, aReceiptItem } from '../../builders/open-item.ts';

const A = anItem({ ecNo: 1 });
const B = anItem({ ecNo: 2, amount: 500_00 });
const C = aReceiptItem({ amount: 300_00, date: '2026-02-05' });
/** A receipt larger than what the first letter took off. */
const LARGE = aReceiptItem({ amount: 500_00, date: '2026-02-05' });
const D = aReceiptItem({ ecNo: 901, amount: 200_00, piece: 'BQ2', date: '2026-02-06' });

const ADVANCE: OpenItem = { ...C, treatment: 'avance', label: 'Acompte BC77' };

/** A letter alive of these instalments that takes so much off each credit. */
function letter(
  nth: number,
  lines: readonly OpenItem[],
  off: readonly (readonly [OpenItem, number])[],
  facts: Partial<DeductingLetter> = {},
): DeductingLetter {
  return {
    reference: `REL-${nth}`,
    on: day('2026-02-12'),
    approvedAt: `2026-02-${10 + nth}T09:00:00.000Z`,
    currency: 'EUR',
    lines: lines.map(keyOf),
    deductions: off.map(([{ ecNo, piece, issued }, amount]) => ({
      ecNo,
      piece,
      on: issued,
      kind: 'receipt',
      amount: cents(amount),
    })),
    ...facts,
  };
}
const OF_A = letter(1, [A], [[C, 300_00]]);
const left = (item: OpenItem, amount: number): OpenItem => ({ ...item, left: cents(amount) });
const anew = (item: OpenItem, facts: Partial<OpenItem> = {}): OpenItem => ({
  ...item,
  ecNo: item.ecNo + 50,
  opening: true,
  continues: [item.ecNo],
  ...facts,
});

/** What a letter of these claims takes off, and what it leaves to which letter. */
function decideFor(
  items: readonly OpenItem[],
  letters: readonly DeductingLetter[],
  claims: readonly number[],
): Decision {
  return decide(items, { memory: aMemory({ letters }), approvedItems: new Set(claims) });
}
const takenIn = (decision: Decision) =>
  lettersOf(decision).flatMap(({ deductions }) => deductions.map(({ ecNo, amount }) => [ecNo, amount]));
const elsewhereIn = (decision: Decision) =>
  deductedElsewhereIn(decision).map((one) => [one.ecNo, one.amount, one.letter.reference]);

type Case = readonly [
  string,
  {
    readonly items: readonly OpenItem[];
    readonly letters?: readonly DeductingLetter[];
    readonly claims: readonly number[];
    readonly taken: readonly (readonly [number, number])[];
    readonly elsewhere?: readonly (readonly [number, number, string])[];
  },
];

const BOTH_THEN_B = [letter(1, [A, B], [[C, 300_00]]), letter(2, [B], [[C, 300_00]])];
const TWO_OFF_A = [
  letter(
    1,
    [A],
    [
      [C, 300_00],
      [D, 200_00],
    ],
  ),
];

const CASES: readonly Case[] = [
  [
    'is not taken off other instalments',
    { items: [A, B, C], claims: [2], taken: [], elsewhere: [[900, 300_00, 'REL-1']] },
  ],
  ['is taken off again by the later letters of its own', { items: [A, B, C], claims: [1], taken: [[900, 300_00]] }],
  ['is taken off once by a letter of both', { items: [A, B, C], claims: [1, 2], taken: [[900, 300_00]] }],
  ['is free once what it was taken off is paid', { items: [B, C], claims: [2], taken: [[900, 300_00]] }],
  [
    'is free once that is settled in Sage, although open as of today',
    { items: [{ ...A, settledSince: true }, B, C], claims: [2], taken: [[900, 300_00]] },
  ],
  [
    'stays with a debt that went to a doubtful account',
    { items: [{ ...A, treatment: 'douteux' }, B, C], claims: [2], taken: [], elsewhere: [[900, 300_00, 'REL-1']] },
  ],
  [
    'is held for no more than what is still owed there: the rest is free',
    { items: [left(A, 200_00), B, C], claims: [2], taken: [[900, 100_00]], elsewhere: [[900, 200_00, 'REL-1']] },
  ],
  [
    'that is larger than what was taken off is free for its rest',
    { items: [A, B, LARGE], claims: [2], taken: [[900, 200_00]], elsewhere: [[900, 300_00, 'REL-1']] },
  ],
  ['and is one deduction in a letter of both', { items: [A, B, LARGE], claims: [1, 2], taken: [[900, 500_00]] }],
  [
    'that was lettered in part since is held for what is left of it',
    { items: [A, B, left(C, -120_00)], claims: [2], taken: [], elsewhere: [[900, 120_00, 'REL-1']] },
  ],
  [
    'is free beside another that covers what is still owed there',
    {
      items: [left(A, 300_00), B, C, D],
      letters: TWO_OFF_A,
      claims: [2],
      taken: [[901, 200_00]],
      elsewhere: [[900, 300_00, 'REL-1']],
    },
  ],
  [
    'goes with the instalments that the last letter took it off, of those of the first',
    { items: [A, B, C], letters: BOTH_THEN_B, claims: [1], taken: [], elsewhere: [[900, 300_00, 'REL-2']] },
  ],
  [
    'and goes back to the others of the first when those are paid',
    { items: [A, C], letters: BOTH_THEN_B, claims: [1], taken: [[900, 300_00]] },
  ],
  [
    'that two letters took off is the first one’s, in whatever order they are read',
    {
      items: [A, B, C],
      letters: [letter(2, [B], [[C, 300_00]]), OF_A],
      claims: [2],
      taken: [],
      elsewhere: [[900, 300_00, 'REL-1']],
    },
  ],
  [
    'is no matter of a letter in another currency',
    { items: [A, B, C], letters: [{ ...OF_A, currency: 'USD' }], claims: [2], taken: [[900, 300_00]] },
  ],
  [
    'carried over by the new year is the same receipt',
    { items: [anew(A), B, anew(C)], claims: [2], taken: [], elsewhere: [[950, 300_00, 'REL-1']] },
  ],
  [
    'and its own letters take it off under its new number',
    { items: [anew(A), B, anew(C)], claims: [51], taken: [[950, 300_00]] },
  ],
  [
    'carried over from a year that the books no longer hold is the same receipt',
    {
      items: [anew(A, { continues: [] }), B, anew(C, { continues: [], issued: day('2026-01-01') })],
      claims: [2],
      taken: [],
      elsewhere: [[950, 300_00, 'REL-1']],
    },
  ],
  [
    'that is an advance for another order, once taken off by a person, goes on with those instalments',
    { items: [A, B, ADVANCE], claims: [1], taken: [[900, 300_00]] },
  ],
  [
    'that is such an advance is not taken off others',
    { items: [A, B, ADVANCE], claims: [2], taken: [], elsewhere: [[900, 300_00, 'REL-1']] },
  ],
  [
    'is not another line that bears its number in a base made anew',
    { items: [A, B, { ...C, piece: 'BQ77', issued: day('2026-02-20') }], claims: [2], taken: [[900, 300_00]] },
  ],
];

const OLD = { continues: [], issued: day('2026-01-01') };
const worth = (amount: number): Partial<OpenItem> => ({ amount: cents(-amount), left: cents(-amount) });

/** À-nouveaux of a year that the books no longer hold, and what of each a letter of B leaves to the first. */
const ARCHIVED: readonly (readonly [string, readonly OpenItem[], readonly (readonly [number, number])[]])[] = [
  ['its own piece, worth more', [anew(C, { ...OLD, ...worth(450_00) })], [[950, 300_00]]],
  ['its own piece, worth less', [anew(C, { ...OLD, ...worth(200_00) })], []],
  ['another piece', [anew(C, { ...OLD, piece: 'BQ77' })], []],
  ['no piece', [anew(C, { ...OLD, piece: '' })], []],
  [
    'its piece, of which one is worth what was taken off',
    [anew(C, { ...OLD, ...worth(310_00) }), anew(D, { ...OLD, ...worth(300_00), piece: 'BQ1' })],
    [[951, 300_00]],
  ],
  [
    'its piece, of which two are worth more',
    [anew(C, { ...OLD, ...worth(310_00) }), anew(D, { ...OLD, ...worth(320_00), piece: 'BQ1' })],
    [],
  ],
];

describe('a receipt of a year that the books no longer hold', () => {
  it.each(ARCHIVED)('is found by %s', (_, credits, held) => {
    const big = anItem({ ecNo: 2, amount: 5_000_00 });
    const decision = decideFor([anew(A, { continues: [] }), big, ...credits], [OF_A], [2]);
    expect(elsewhereIn(decision)).toEqual(held.map(([ecNo, amount]) => [ecNo, amount, 'REL-1']));
  });

  it.each([
    ['as much', 300_00, [[950, 300_00, 'REL-1']]],
    ['more', 310_00, []],
  ] as const)('without a piece is found where one without a piece is worth %s', (_, amount, held) => {
    const nameless = { ...C, piece: '' };
    const credit = anew(nameless, { ...OLD, ...worth(amount) });
    expect(elsewhereIn(decideFor([A, B, credit], [letter(1, [A], [[nameless, 300_00]])], [2]))).toEqual(held);
  });

  it('is no line of the year that bears its piece', () => {
    const line = { ...C, ecNo: 950 };
    expect(elsewhereIn(decideFor([A, B, line], [OF_A], [2]))).toEqual([]);
  });
});

describe('a receipt that a letter alive took off', () => {
  it.each(CASES)('%s', (_, { items, letters = [OF_A], claims, taken, elsewhere = [] }) => {
    const decision = decideFor(items, letters, claims);
    expect(takenIn(decision)).toEqual(taken);
    expect(elsewhereIn(decision)).toEqual(elsewhere);
  });

  it('is taken off by no letter of others, and asks for no confirmation there', () => {
    const codes = (claims: readonly number[]) => decideFor([A, B, C], [OF_A], claims).warnings.map(({ code }) => code);
    expect(codes([2])).toEqual(['deducted-elsewhere']);
    expect(codes([1])).toEqual(['unallocated-receipts']);
  });

  it('B3: holds no letter of others, however large it is', () => {
    const all = aReceiptItem({ amount: 900_00, date: '2026-02-05' });
    const letters = [letter(1, [A], [[all, 900_00]])];
    expect(lettersOf(decideFor([A, B, all], letters, [2]))).toMatchObject([{ total: 500_00 }]);
    expect(decideFor([A, B, all], [], [2])).toMatchObject({ reason: { code: 'receipt-to-allocate' } });
  });

  it('B3: in two parts is one receipt to allocate', () => {
    const items = [left(A, 200_00), left(B, 200_00), LARGE];
    const reason = { code: 'receipt-to-allocate', receipts: 500_00, count: 1 };
    expect(decideFor(items, [OF_A], [1, 2])).toMatchObject({ reason });
  });

  it('is said where every instalment waits too', () => {
    expect(elsewhereIn(decideFor([A, B, C], [OF_A], []))).toEqual([[900, 300_00, 'REL-1']]);
  });

  it('counts once over any letters: what each asks for adds up to what is owed less the receipt', () => {
    for (const [off, size] of [
      [300_00, 300_00],
      [300_00, 450_01],
      [1, 450_01],
    ] as const) {
      const credit = aReceiptItem({ amount: size, date: '2026-02-05' });
      const letters = [letter(1, [A], [[credit, off]])];
      const ofB = lettersOf(decideFor([A, B, credit], letters, [2]));
      const next = [...letters, letter(2, [B], ofB[0]?.deductions.map((one) => [credit, one.amount] as const) ?? [])];
      const ofA = lettersOf(decideFor([A, B, credit], next, [1]));
      const asked = [...ofA, ...ofB].reduce((sum, { total }) => sum + total, 0);
      expect(asked).toBe(1_500_00 - size);
    }
  });
});
