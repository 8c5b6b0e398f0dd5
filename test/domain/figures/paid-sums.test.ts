import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { computeDmp } from '../../../src/domain/figures/dmp.ts';
import { paidInvoices } from '../../../src/domain/figures/paid-invoices.ts';
import { averagePaid, dmpSaid, NOTHING_PAID } from '../../../src/domain/figures/paid-sums.ts';
import { aLife } from '../../builders/figures.ts';

describe('averages of what was paid', () => {
  test('J10: are those of the invoices that were added up', () => {
    const lives = [
      aLife({ paidOn: '2026-02-09' }),
      aLife({ paidOn: '2026-01-20' }),
      aLife({ paidOn: '2026-02-28', due: null }),
    ];
    const sums = lives.map(({ daysToPay, daysPastDue }) => ({
      count: 1,
      days: daysToPay ?? 0,
      dueCount: daysPastDue === null ? 0 : 1,
      dueDays: daysPastDue ?? 0,
    }));
    const { simple, byDue, count } = computeDmp(
      paidInvoices(lives, { dmpBy: 'instalment', partlyPaid: 'when-settled' }),
      { from: null, to: day('2026-03-02') },
    );
    expect(averagePaid(sums)).toEqual({ simple, byDue, count });
    expect(count).toBe(3);
  });

  test('J5: are nothing, not 0, where nothing was paid', () => {
    expect(averagePaid([])).toEqual({ simple: null, byDue: null, count: 0 });
    expect(averagePaid([NOTHING_PAID])).toEqual({ simple: null, byDue: null, count: 0 });
  });

  test('J7: keep the sign of what is paid in advance', () => {
    expect(averagePaid([{ count: 2, days: 20, dueCount: 2, dueDays: -15 }])).toMatchObject({ byDue: -7.5 });
  });

  test('the one that the company says first', () => {
    const both = { simple: 42, byDue: -3 };
    expect([dmpSaid(both, 'issue'), dmpSaid(both, 'due')]).toEqual([42, -3]);
  });
});
