import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import { backTestInSlices } from '../../../src/domain/figures/forecast/back-test.ts';
import { forecastCashIn, USUAL_WIDTH } from '../../../src/domain/figures/forecast/cash-in.ts';
import { readDelays } from '../../../src/domain/figures/forecast/delays.ts';
import { forecastInvoices, forecastPayment } from '../../../src/domain/figures/forecast/payment-day.ts';
import type { ForecastLife, InvoiceLife } from '../../../src/domain/figures/invoice-life.ts';
import { drain } from '../../../src/domain/slices.ts';
import { aLife, type LifeFacts } from '../../builders/figures.ts';

const backTest = (lives: readonly ForecastLife[], asOf: Day) => drain(backTestInSlices(lives, asOf));

/** A Sunday: the first week is the next day's. */
const AS_OF = day('2026-03-01');
/** Invoices due on 1 December 2025, paid so many days after it. */
const paidLate = (tiers: string, ...delays: readonly number[]): InvoiceLife[] =>
  delays.map((late) =>
    aLife({ tiers, issued: '2025-11-01', due: '2025-12-01', paidOn: addDays(day('2025-12-01'), late) }),
  );
const expectedDay = (past: readonly InvoiceLife[], facts: LifeFacts = {}) =>
  forecastPayment(aLife({ due: '2026-02-25', ...facts }), readDelays(past, AS_OF), AS_OF)?.expected ?? null;

describe('the day of payment', () => {
  test('is the due date and the median delay of the customer, who pays as he did', () => {
    const often = Array.from({ length: 20 }, () => [10, 20, 30]).flat();
    expect(expectedDay(paidLate('CARAT', ...often))).toBe('2026-03-17');
  });

  test('of a customer without a past is that of everybody', () => {
    expect(expectedDay(paidLate('OTHER', 5, 15, 40))).toBe('2026-03-12');
  });

  test('leans on everybody while his own past is short: everybody weighs as five invoices of his', () => {
    const everybody = paidLate('OTHER', ...Array.from({ length: 1_000 }, () => 40));
    const own = (count: number) => paidLate('CARAT', ...Array.from({ length: count }, () => 10));
    expect(expectedDay([...everybody, ...own(4)])).toBe('2026-04-06');
    expect(expectedDay([...everybody, ...own(6)])).toBe('2026-03-07');
  });

  test('of an invoice later than his median looks at those that were paid later still', () => {
    const past = paidLate('CARAT', 1, 2, 3, 4, 30, 40, 50);
    expect(expectedDay(past, { due: '2026-02-01' })).toBe('2026-03-13');
  });

  test('is not told where fewer than three ever paid that late', () => {
    expect(expectedDay(paidLate('CARAT', 1, 2, 70, 71), { due: '2026-01-01' })).toBeNull();
    expect(expectedDay(paidLate('CARAT', 1, 2, 3), { due: '2025-12-01' })).toBeNull();
    expect(expectedDay([])).toBeNull();
  });

  test('of an invoice without due date counts from its issue', () => {
    const past = paidLate('CARAT', 10, 10, 10);
    expect(expectedDay(past, { due: null, issued: '2026-02-20' })).toBe('2026-04-01');
  });

  test('forgets habits of more than two years, and knows nothing of later payments', () => {
    const old = aLife({ issued: '2023-10-01', due: '2023-11-01', paidOn: '2024-03-01' });
    const later = aLife({ issued: '2026-02-01', due: '2026-02-10', paidOn: '2026-03-02' });
    expect(expectedDay([old, later])).toBeNull();
  });

  test('of an invoice due on the last day of the calendar is a day', () => {
    const past = paidLate('CARAT', 10, 20, 30);
    const life = aLife({ due: '9999-12-31' });
    const delays = readDelays(past, AS_OF);
    expect(forecastPayment(life, delays, AS_OF)?.latest).toBe('9999-12-31');
    expect(forecastCashIn([life], delays, AS_OF).later).toBe(life.left);
  });

  test('is told of each open invoice, where the past says something', () => {
    const delays = readDelays(paidLate('CARAT', 10, 10, 10), AS_OF);
    const open = [aLife({ due: '2026-03-05' }), aLife({ due: '2025-12-01', left: 5 })];
    expect(
      forecastInvoices(open, delays, AS_OF).map(({ due, left, payment }) => [due, left, payment?.expected]),
    ).toEqual([
      ['2026-03-05', 100_00, '2026-03-15'],
      ['2025-12-01', 5, undefined],
    ]);
  });

  test('comes with one chance in ten of earlier and of later', () => {
    const from10to90 = Array.from({ length: 81 }, (_, at) => at + 10);
    const delays = readDelays(paidLate('CARAT', ...from10to90), AS_OF);
    expect(forecastPayment(aLife({ due: '2026-03-01' }), delays, AS_OF)).toEqual({
      earliest: addDays(AS_OF, 18),
      expected: addDays(AS_OF, 50),
      latest: addDays(AS_OF, 82),
    });
  });
});

describe('cash-in by week', () => {
  const open = (left: number, due = '2026-02-25') => aLife({ due, left });

  test('weeks begin on Monday; the first one is what is left of the present week', () => {
    const past = readDelays(paidLate('CARAT', 10), AS_OF);
    const starts = (asOf: string) =>
      forecastCashIn([], past, day(asOf), { weeks: 2 }).weeks.map((week) => week.weekStart);
    expect(starts('2026-03-01')).toEqual(['2026-03-02', '2026-03-09']);
    expect(starts('2026-03-02')).toEqual(['2026-03-02', '2026-03-09']);
    expect(starts('2026-03-08')).toEqual(['2026-03-09', '2026-03-16']);
  });

  test('each invoice is spread by its chances, and nothing is lost: weeks + later + unknown = what is open', () => {
    const past = readDelays(paidLate('CARAT', 10, 10, 17, 60), AS_OF);
    const { weeks, later, unknown } = forecastCashIn([open(400_00), open(7_00, '2025-10-01')], past, AS_OF, {
      weeks: 3,
    });
    expect(weeks.map(({ expected }) => expected)).toEqual([200_00, 100_00, 0]);
    expect([later, unknown]).toEqual([100_00, 7_00]);
  });

  test('the interval is as wide as asked, and never below nothing', () => {
    const past = readDelays(paidLate('CARAT', 10, 10, 17, 17), AS_OF);
    const many = Array.from({ length: 100 }, () => open(100_00));
    const [week] = forecastCashIn(many, past, AS_OF).weeks;
    const margin = Math.round(USUAL_WIDTH * 100_00 * 0.5 * 10);
    expect(week).toMatchObject({ expected: 5_000_00, low: 5_000_00 - margin, high: 5_000_00 + margin });
    const [one] = forecastCashIn([open(100_00)], past, AS_OF, { width: 3 }).weeks;
    expect(one).toMatchObject({ expected: 50_00, low: 0, high: 200_00 });
  });
});

describe('the back-test', () => {
  /** One invoice a day, each paid so many days after issue. */
  const regular = (delayOf: (at: number) => number): InvoiceLife[] =>
    Array.from({ length: 600 }, (_, at) => {
      const issued = addDays(day('2024-08-01'), at);
      const paidOn = addDays(issued, delayOf(at));
      return aLife({ issued, due: addDays(issued, 30), paidOn: paidOn <= AS_OF ? paidOn : null });
    });

  test('of customers who pay like clockwork finds no error', () => {
    const tested = backTest(
      regular(() => 35),
      AS_OF,
    );
    expect(tested).toEqual({ origins: 6, error: 0, bias: 0, coverage: 1, width: USUAL_WIDTH });
  });

  test('measures how wrong it would have been, week by week', () => {
    const { error, bias, coverage } = backTest(
      regular((at) => 25 + ((at * 7) % 21)),
      AS_OF,
    );
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(0.3);
    expect(Math.abs(bias ?? 1)).toBeLessThan(0.1);
    expect(coverage).toBeGreaterThan(0.7);
  });

  test('customers who change their habits are a large error, and widen the interval', () => {
    const { error, width } = backTest(
      regular((at) => (at < 480 ? 25 + (at % 3) : 60)),
      AS_OF,
    );
    expect(error).toBeGreaterThan(0.4);
    expect(width).toBeGreaterThan(USUAL_WIDTH);
  });

  test('knows only what was known: what came later changes nothing of an earlier forecast', () => {
    const lives = regular((at) => 25 + ((at * 7) % 21));
    const before = backTest(lives, day('2025-12-01'));
    const known = lives.filter(({ issued }) => issued <= '2025-12-01');
    expect(backTest(known, day('2025-12-01'))).toEqual(before);
  });

  test('without a past there is nothing to say', () => {
    expect(backTest([], AS_OF)).toEqual({ origins: 0, error: null, bias: null, coverage: null, width: USUAL_WIDTH });
  });
});
