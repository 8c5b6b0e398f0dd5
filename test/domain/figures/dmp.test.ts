import { describe, expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.ts';
import { type DmpWindow, dmpByMonth, computeDmp as dmpOf } from '../../../src/domain/figures/dmp.ts';
import type { InvoiceLife } from '../../../src/domain/figures/invoice-life.ts';
import { paidInvoices } from '../../../src/domain/figures/paid-invoices.ts';
import { aLife } from '../../builders/figures.ts';

const ALL = { from: null, to: day('2030-01-01') };
/** Each life an invoice of one instalment. */
const paidOf = (lives: readonly InvoiceLife[]) =>
  paidInvoices(
    lives.map((life, at) => ({ ...life, ecNo: at, piece: `FA${at}` })),
    { dmpBy: 'invoice', partlyPaid: 'when-settled' },
  );
const computeDmp = (lives: readonly InvoiceLife[], window: DmpWindow) => dmpOf(paidOf(lives), window);
/** Invoices of one day, each paid after so many days. */
const paidAfter = (...paid: readonly (readonly [amount: number, days: number])[]) =>
  paid.map(([amount, days]) =>
    aLife({ amount: amount * 100, issued: '2024-01-01', paidOn: addDays(day('2024-01-01'), days) }),
  );

describe('the DMP', () => {
  test('V-M1: 31 and 89 days make 60', () => {
    const lives = [
      aLife({ issued: '2024-03-10', paidOn: '2024-04-10' }),
      aLife({ issued: '2024-02-11', paidOn: '2024-05-10' }),
    ];
    expect(lives.map(({ daysToPay }) => daysToPay)).toEqual([31, 89]);
    expect(computeDmp(lives, ALL)).toMatchObject({ simple: 60, count: 2 });
  });

  test.each([
    [
      'V-M2',
      [
        [1_000, 15],
        [3_000, 30],
        [2_000, 45],
      ],
      32.5,
      30,
    ],
    [
      'V-M3',
      [
        [10, 5],
        [100, 10],
      ],
      1050 / 110,
      7.5,
    ],
  ] as const)('%s: weighted by amount, and simple', (_id, paid, weighted, simple) => {
    expect(computeDmp(paidAfter(...paid), ALL)).toMatchObject({ weighted, simple });
  });

  test('J5: of a customer who paid nothing there is none, which is not 0', () => {
    const nothing = { simple: null, weighted: null, byDue: null, count: 0 };
    expect(computeDmp([aLife()], ALL)).toEqual(nothing);
    expect(computeDmp([], ALL)).toEqual(nothing);
  });

  test('J7: what is paid in advance keeps its sign against the due date, and against issue too', () => {
    const lives = [aLife({ paidOn: '2026-01-11' }), aLife({ paidOn: '2025-12-30' })];
    expect(computeDmp(lives, ALL)).toMatchObject({ byDue: (-20 - 32) / 2, simple: (10 - 2) / 2 });
  });

  test('an invoice without due date counts from issue alone', () => {
    const lives = [aLife({ due: null, paidOn: '2026-01-21' }), aLife({ paidOn: '2026-02-05' })];
    expect(computeDmp(lives, ALL)).toMatchObject({ byDue: 5, simple: 27.5, count: 2 });
  });

  test('a window takes days of payment, both ends counted', () => {
    const lives = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((paidOn) => aLife({ paidOn }));
    expect(computeDmp(lives, { from: day('2026-02-01'), to: day('2026-02-28') }).count).toBe(2);
  });

  test('months are those of payment, the oldest first, the last one cut at the day asked', () => {
    const lives = ['2025-03-31', '2025-04-01', '2026-03-10', '2026-03-20'].map((paidOn) => aLife({ paidOn }));
    const months = dmpByMonth(paidOf(lives), day('2026-03-15'));
    expect(months.map(({ month }) => month)).toEqual([
      ...['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09'],
      ...['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
    ]);
    expect([months[0]?.count, months[1]?.simple, months[11]?.count]).toEqual([1, null, 1]);
  });

  test('is exact where a sum of cents and days passes what a number holds', () => {
    const lives = paidAfter(...Array.from({ length: 40 }, () => [80_000_000_000, 30] as const), [80_000_000_000, 71]);
    expect(computeDmp(lives, ALL).weighted).toBe(31);
  });
});

describe('what a DMP counts once', () => {
  const by = (lives: readonly InvoiceLife[], dmpBy: 'invoice' | 'instalment' = 'invoice') =>
    paidInvoices(
      lives.map((life, at) => ({ ...life, ecNo: at + 1 })),
      { dmpBy, partlyPaid: 'when-settled' },
    ).map(({ ecNo, paidOn, amount, daysToPay, daysPastDue }) => [ecNo, paidOn, amount, daysToPay, daysPastDue]);
  const [first, second] = [
    aLife({ due: '2026-01-31', paidOn: '2026-02-10' }),
    aLife({ due: '2026-02-28', paidOn: '2026-02-20' }),
  ];

  test.each<[string, readonly InvoiceLife[], readonly (readonly unknown[])[]]>([
    [
      'its instalments, at the last payment, from the last due date',
      [first, second],
      [[2, '2026-02-20', 200_00, 50, -8]],
    ],
    [
      'the last payment may be of an earlier instalment',
      [{ ...first, paidOn: day('2026-03-02') }, second],
      [[1, '2026-03-02', 200_00, 60, 2]],
    ],
    ['nothing while one of them is open', [first, aLife({ due: '2026-02-28' })], []],
    ['nothing where one of them went doubtful', [first, { ...second, doubtful: true }], []],
    ['nothing where no instalment was paid', [{ ...first, state: 'offset', paidOn: null, daysToPay: null }], []],
    [
      'one that a credit note settled, at the payment of the others and with its weight',
      [first, { ...second, state: 'offset', paidOn: null }],
      [[1, '2026-02-10', 200_00, 40, -18]],
    ],
    [
      'no due date where an instalment has none',
      [first, { ...second, due: null }],
      [[2, '2026-02-20', 200_00, 50, null]],
    ],
    [
      'other customers, days and currencies apart',
      [first, { ...second, tiers: 'X' }, { ...second, currency: 'USD' }],
      [
        [1, '2026-02-10', 100_00, 40, 10],
        [2, '2026-02-20', 100_00, 50, -8],
        [3, '2026-02-20', 100_00, 50, -8],
      ],
    ],
    ['no debt that is no invoice', [{ ...first, isInvoice: false }], []],
  ])('an invoice: %s', (_what, lives, expected) => {
    expect(by(lives)).toEqual(expected);
  });

  test('an instalment, where the company says so', () => {
    expect(by([first, second, { ...second, doubtful: true }], 'instalment')).toEqual([
      [1, '2026-02-10', 100_00, 40, 10],
      [2, '2026-02-20', 100_00, 50, -8],
    ]);
  });
});
