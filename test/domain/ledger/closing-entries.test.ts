import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { findClosing, reopenClosed } from '../../../src/domain/ledger/lettering/closing-entries.ts';
import { fiscalYears } from '../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt, type EntryFacts } from '../../builders/entry.ts';

const YEARS = fiscalYears(2024, 2025, 2026).map((year) => ({ ...year, opened: true }));
const A = { letter: 'A' };
const invoice = (ecNo: number, amount: number, facts: EntryFacts = {}): Entry =>
  anInvoice({ ecNo, amount, date: '2025-11-01', due: '2025-12-01', piece: `FA${ecNo}`, ...A, ...facts });
const paid = (ecNo: number, amount: number, date = '2025-12-01'): Entry => aReceipt({ ecNo, amount, date, ...A });
/** Numbered from 100. */
const closing = (ecNo: number, amount: number, facts: EntryFacts = {}): Entry =>
  aReceipt({ ecNo, amount, date: '2025-12-31', nature: 'entry', ...A, ...facts });
const copyOf = (line: Entry, ecNo: number): Entry => ({
  ...line,
  ecNo,
  date: YEARS[2]?.start ?? line.date,
  opening: true,
  lettered: false,
  letter: '',
});
const bookedOf = (entries: readonly Entry[]): ReadonlySet<number> =>
  new Set(entries.map(({ ecNo }) => ecNo).filter((ecNo) => ecNo >= 100));

/** Of each line that is left: lettered for good or not, of an à-nouveau what was paid before. */
const told = (entries: readonly Entry[]) =>
  Object.fromEntries(
    reopenClosed(entries, bookedOf(entries), YEARS).map(({ ecNo, lettered, settledBefore, paidBefore }) => [
      ecNo,
      settledBefore ? 'settled before' : paidBefore !== 0 ? paidBefore : lettered ? 'lettered' : 'open',
    ]),
  );
const FA1 = invoice(1, 1_000);
const FA2 = invoice(2, 500, { due: '2025-12-15' });
const CREDIT = aCreditNote({ ecNo: 3, amount: 300, date: '2025-11-20', piece: 'AV3', ...A });

describe('which entry closes a year', () => {
  const numbers = (entries: readonly Entry[], booked = bookedOf(entries)) =>
    findClosing(entries, booked, YEARS).map(({ ecNo }) => ecNo);

  test.each([
    ['one lettered with an invoice', [FA1, closing(100, 1_000)], [100]],
    ['one lettered with an avoir', [CREDIT, anInvoice({ ecNo: 100, amount: 300, date: '2025-12-31', ...A })], [100]],
    ['none that is lettered with nothing', [FA1, closing(100, 1_000, { letter: '', lettered: false })], []],
    ['none that is pre-lettered', [FA1, closing(100, 1_000, { letter: 'a' })], []],
    ['none of another account', [FA1, closing(100, 1_000, { account: '4130000' })], []],
    ['none that came before what it is lettered with', [invoice(1, 10, { date: '2026-01-05' }), closing(100, 10)], []],
    ['none that stands against its like alone', [closing(100, 10), invoice(101, 10, { date: '2025-12-31' })], []],
  ] as const)('%s', (_rule, entries, found) => expect(numbers(entries)).toEqual(found));

  test('none that is not booked as one', () => expect(numbers([FA1, closing(100, 1_000)], new Set())).toEqual([]));
});

describe('what is lettered with it', () => {
  test.each([
    ['is open', [FA1, closing(100, 1_000)], { 1: 'open' }],
    ['is open, an avoir too', [CREDIT, anInvoice({ ecNo: 100, amount: 300, date: '2025-12-31', ...A })], { 3: 'open' }],
    [
      'was paid by a receipt that covers all',
      [FA1, paid(9, 1_000), closing(100, 1_000)],
      { 1: 'lettered', 9: 'lettered' },
    ],
    [
      'also one of the next year',
      [FA1, paid(9, 1_000, '2026-01-10'), closing(100, 1_000)],
      { 1: 'lettered', 9: 'lettered' },
    ],
    ['was paid in part', [FA1, paid(9, 400), closing(100, 600), copyOf(FA1, 11)], { 1: 'open', 9: 'open', 11: 400 }],
    [
      'was paid in part by a receipt of the next year, which is open there itself',
      [FA1, paid(9, 400, '2026-01-10'), closing(100, 600), copyOf(FA1, 11)],
      { 1: 'open', 9: 'open', 11: 'open' },
    ],
    [
      'leaves what nothing carries over to the receipt',
      [FA1, FA2, paid(9, 500), closing(100, 1_000), copyOf(FA1, 11)],
      { 1: 'open', 2: 'lettered', 9: 'lettered', 11: 'open' },
    ],
    [
      'leaves the oldest to the receipt where both are carried over',
      [FA1, FA2, paid(9, 1_200), closing(100, 300), copyOf(FA1, 11), copyOf(FA2, 12)],
      { 1: 'open', 2: 'open', 9: 'open', 11: 'settled before', 12: 200 },
    ],
    [
      'is open whole beside a receipt that is carried over too',
      [FA1, paid(9, 400), closing(100, 600), copyOf(FA1, 11), copyOf(paid(9, 400), 19)],
      { 1: 'open', 9: 'open', 11: 'open', 19: 'open' },
    ],
    [
      'of an avoir, what no invoice of the lettering used',
      [CREDIT, invoice(2, 100), anInvoice({ ecNo: 100, amount: 200, date: '2025-12-31', ...A }), copyOf(CREDIT, 13)],
      { 2: 'open', 3: 'open', 13: -100 },
    ],
  ] as const)('%s', (_rule, entries, left) => expect(told(entries)).toEqual(left));

  test('other letterings stay as they are, as the same lines', () => {
    const others = [
      invoice(1, 1_000, { letter: 'B' }),
      aReceipt({ ecNo: 2, amount: 1_000, date: '2025-12-31', letter: 'B' }),
    ];
    const left = reopenClosed([...others, invoice(3, 50), closing(100, 50)], new Set([100]), YEARS);
    expect(left.slice(0, 2).map((line, at) => line === others[at])).toEqual([true, true]);
  });
});
