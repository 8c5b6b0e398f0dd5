import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { DeductingLetter } from '../../../src/domain/relance/memory.ts';
import { deductedElsewhereIn } from '../../../src/domain/relance/warnings.ts';
import { lettersOf } from '../../builders/decision.ts';
import { lettered } from '../books.ts';
import { type Lines, openRawBooks, type RawCustomer } from './raw-books.ts';
import { avoir, carried, invoice, odCredit, receipt } from './raw-lines.ts';

const FIRST = invoice(1, '2026-01-05', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2026-01-31' });
const OTHER = invoice(2, '2026-01-05', '400', { EC_RefPiece: 'FA2', EC_Echeance: '2026-01-31' });
const MONEY = receipt(3, '2026-01-20', '300', { EC_RefPiece: 'BQ12' });
/** The same, of the year before. */
const OLD = [
  invoice(1, '2025-11-30', '1000', { EC_RefPiece: 'FA1', EC_Echeance: '2026-01-31' }),
  invoice(2, '2025-11-30', '400', { EC_RefPiece: 'FA2', EC_Echeance: '2026-01-31' }),
  receipt(3, '2025-12-15', '300', { EC_RefPiece: 'BQ12' }),
] as const;
const AN = OLD.map((row, at) => carried(row, 11 + at));
const A = lettered('A');

/** What Sage says by then, and what a letter of FA2 alone takes off and leaves to the letter of FA1. */
type Case = readonly [string, Lines, { readonly taken: readonly number[]; readonly elsewhere: readonly number[] }];
const KEPT = { taken: [], elsewhere: [300_00] };
const FREE = { taken: [300_00], elsewhere: [] };

const CASES: Readonly<Record<string, Case>> = {
  ASITWAS: ['stays with FA1', [FIRST, OTHER, MONEY], KEPT],
  CARRIED: ['carried over by the new year, stays with FA1', [...OLD, ...AN], KEPT],
  ARCHIVED: ['carried over from a year that the books no longer hold, stays with FA1', AN, KEPT],
  PAID: [
    'is free once FA1 is paid',
    [{ ...FIRST, ...A }, OTHER, MONEY, { ...receipt(30, '2026-02-10', '1000', { EC_RefPiece: 'BQ30' }), ...A }],
    FREE,
  ],
  PAIDANEW: [
    'is free once the à-nouveau of FA1 is paid',
    [
      ...OLD,
      { ...carried(OLD[0], 11), ...A },
      ...AN.slice(1),
      { ...receipt(30, '2026-02-10', '1000', { EC_RefPiece: 'BQ30' }), ...A },
    ],
    FREE,
  ],
  BUT120: [
    'stays for what is left of FA1, and is free for the rest',
    [
      { ...FIRST, EC_Lettrage: 'a' },
      OTHER,
      MONEY,
      { ...receipt(30, '2026-02-10', '880', { EC_RefPiece: 'BQ30' }), EC_Lettrage: 'a' },
    ],
    { taken: [180_00], elsewhere: [120_00] },
  ],
  LETTERED: [
    'lettered with FA1, is in no letter',
    [{ ...FIRST, EC_Lettrage: 'a' }, OTHER, { ...MONEY, EC_Lettrage: 'a' }],
    { taken: [], elsewhere: [] },
  ],
  AVOIR: ['or an avoir, stays with FA1', [FIRST, OTHER, avoir(3, '2026-01-20', '300', { EC_RefPiece: 'BQ12' })], KEPT],
  BYOD: [
    'or a payment by OD, stays with FA1',
    [FIRST, OTHER, odCredit(3, '2026-01-20', '300', { EC_RefPiece: 'BQ12' })],
    KEPT,
  ],
  DOLLARS: [
    'corrected into another currency since, lowers nothing in euros',
    [FIRST, OTHER, receipt(3, '2026-01-20', '300', { EC_RefPiece: 'BQ12', N_Devise: 2, EC_Devise: '330' })],
    { taken: [], elsewhere: [] },
  ],
};

/** The letter of FA1 that took the receipt off, as it was approved before all that. */
const firstLetter = (customer: RawCustomer): DeductingLetter => ({
  reference: 'REL-2026-000041',
  on: day('2026-02-12'),
  approvedAt: '2026-02-12T09:00:00.000Z',
  currency: 'EUR',
  lines: [{ ecNo: customer.no(1), piece: 'FA1', due: day('2026-01-31'), amount: cents(1_000_00) }],
  deductions: [{ ecNo: customer.no(3), piece: 'BQ12', on: day('2026-01-20'), kind: 'receipt', amount: cents(300_00) }],
});

describe('a receipt that the letter of FA1 took off, for a letter of FA2', () => {
  let books: Awaited<ReturnType<typeof openRawBooks>>;
  beforeAll(async () => {
    books = await openRawBooks(Object.fromEntries(Object.entries(CASES).map(([code, [, rows]]) => [code, rows])));
  });
  afterAll(() => books.close());

  it.each(Object.entries(CASES).map(([code, [says, , expected]]) => [says, code, expected] as const))(
    '%s',
    async (_, code, { taken, elsewhere }) => {
      const customer = await books.read(code);
      const second = customer.items.find(({ piece }) => piece === 'FA2');
      const approvedItems = new Set([second?.ecNo ?? 0]);
      const decision = customer.decide({ letters: [firstLetter(customer)] }, { approvedItems });
      const [letter] = lettersOf(decision);
      expect(letter?.deductions.map(({ amount }) => amount)).toEqual(taken);
      expect(deductedElsewhereIn(decision).map(({ amount }) => amount)).toEqual(elsewhere);
    },
  );

  it.each(['ASITWAS', 'CARRIED', 'ARCHIVED'])('is taken off by the next letter of FA1 (%s)', async (code) => {
    const customer = await books.read(code);
    const decision = customer.decide({ letters: [firstLetter(customer)] });
    expect(lettersOf(decision)).toMatchObject([{ total: 1_100_00, deductions: [{ piece: 'BQ12', amount: 300_00 }] }]);
    expect(deductedElsewhereIn(decision)).toEqual([]);
  });
});
