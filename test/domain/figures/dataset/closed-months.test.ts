import { describe, expect, test } from 'vitest';
import type { FiscalYear } from '../../../../src/domain/company/fiscal-year.ts';
import { addDays, type Day, day } from '../../../../src/domain/day.ts';
import { lastClosedMonth, linesOfMonths } from '../../../../src/domain/figures/dataset/closed-months.ts';
import { closedMonths, takeSnapshots } from '../../../../src/domain/figures/dataset/snapshots.ts';
import { readBooks } from '../../../../src/domain/figures/lives/books.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { dice } from '../../../helpers/dice.ts';
import { randomLedger } from '../../positions/random-ledger.ts';

const LEDGERS = 1_500;
const year = (of: number, opened: boolean): FiscalYear => ({
  start: day(`${of}-01-01`),
  end: day(`${of}-12-31`),
  opened,
});
const snapshots = (entries: readonly Entry[], years: readonly FiscalYear[], ends: readonly Day[]) =>
  takeSnapshots('A', readBooks(entries, years), ends, 'EUR');

/** Some of what is open at the end of 2025 carried over in detail, as Sage does. */
function withCarriedOver(entries: readonly Entry[], roll: (sides: number) => number): readonly Entry[] {
  const copied = entries.filter(({ date }) => date < '2026-01-01' && roll(2) === 0);
  const copies = copied.map(
    (line, at): Entry => ({
      ...line,
      ecNo: 1_000 + at,
      date: day('2026-01-01'),
      issued: day('2026-01-01'),
      nature: 'entry',
      opening: true,
      letter: roll(2) === 0 ? line.letter : '',
    }),
  );
  return [...entries, ...copies];
}

describe('the lines that months which are over are made of', () => {
  test('say the same of each of these months as all lines of the customer, whatever the books', () => {
    let left = 0;
    for (let seed = 1; seed <= LEDGERS; seed++) {
      const roll = dice(seed);
      const isOpened = roll(2) === 0;
      const years = [year(2025, false), year(2026, isOpened)];
      const entries = isOpened ? withCarriedOver(randomLedger(seed), roll) : randomLedger(seed);
      const asOf = addDays(day('2025-12-05'), roll(240));
      const ends = closedMonths(asOf, 6);
      const some = linesOfMonths(entries, lastClosedMonth(asOf));
      left += entries.length - some.length;
      expect([seed, snapshots(some, years, ends)]).toEqual([seed, snapshots(entries, years, ends)]);
    }
    expect(left).toBeGreaterThan(LEDGERS);
  });
});

/** January and February are over. */
const LAST = day('2026-02-28');
const OLD = anInvoice({ ecNo: 1, date: '2026-01-10', due: '2026-02-10' });
const PAID = [
  anInvoice({ ecNo: 2, date: '2026-01-12', letter: 'A' }),
  aReceipt({ ecNo: 3, date: '2026-02-15', letter: 'A' }),
];
const BOOKS = [OLD, ...PAID];
const lines = (entries: readonly Entry[]) => JSON.stringify(linesOfMonths(entries, LAST));

describe('a month that is over', () => {
  test.each<[what: string, now: readonly Entry[]]>([
    ['an invoice of this month', [...BOOKS, anInvoice({ ecNo: 9, date: '2026-03-02' })]],
    [
      'an invoice of this month and its payment, lettered together',
      [
        ...BOOKS,
        anInvoice({ ecNo: 9, date: '2026-03-02', letter: 'C' }),
        aReceipt({ ecNo: 10, date: '2026-03-05', letter: 'C' }),
      ],
    ],
    ['a payment of this month that is lettered with nothing', [...BOOKS, aReceipt({ ecNo: 9, date: '2026-03-05' })]],
  ])('is closed for good: %s changes nothing of it', (_what, now) => {
    expect(lines(now)).toBe(lines(BOOKS));
  });

  test.each<[what: string, now: readonly Entry[]]>([
    ['an à-nouveau of its year', [...BOOKS, { ...anInvoice({ ecNo: 9, date: '2026-01-01' }), opening: true }]],
    ['a line entered late', [...BOOKS, anInvoice({ ecNo: 9, date: '2026-02-28' })]],
    ['a line taken out', PAID],
    ['another due date', [{ ...OLD, due: day('2026-02-11') }, ...PAID]],
    ['another amount', [anInvoice({ ecNo: 1, date: '2026-01-10', due: '2026-02-10', amount: 1 }), ...PAID]],
    [
      'a late lettering with a payment of this month',
      [
        anInvoice({ ecNo: 1, date: '2026-01-10', due: '2026-02-10', letter: 'B' }),
        ...PAID,
        aReceipt({ ecNo: 9, date: '2026-03-05', letter: 'B' }),
      ],
    ],
    ['a later line that takes a code it has', [...BOOKS, aReceipt({ ecNo: 9, date: '2026-03-05', letter: 'A' })]],
    ['a lettering undone', [OLD, ...PAID.map((line) => ({ ...line, letter: '', lettered: false }))]],
  ])('opens again: %s', (_what, now) => {
    expect(lines(now)).not.toBe(lines(BOOKS));
  });
});
