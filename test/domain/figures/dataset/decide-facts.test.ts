import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import { DEFAULT_FIGURES_POLICY } from '../../../../src/domain/company/figures-policy.ts';
import { day } from '../../../../src/domain/day.ts';
import { decideFacts } from '../../../../src/domain/figures/dataset/decide-facts.ts';
import type { SentReminder } from '../../../../src/domain/figures/dataset/reminder-facts.ts';
import type { TiersFacts } from '../../../../src/domain/figures/dataset/tiers-facts.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { fiscalYears } from '../../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../../builders/entry.ts';

const REMINDER: SentReminder = {
  tiers: 'CARAT',
  dispatchId: 'd1',
  on: day('2026-02-10'),
  level: 1,
  by: { id: 'p1', name: 'Adèle' },
  annulled: null,
  items: [{ ecNo: 1, piece: 'FA0001', due: day('2026-01-31'), amount: cents(1_000_00), left: cents(1_000_00) }],
};

function factsOf(entries: readonly Entry[], asOf = '2026-03-02', reminders: readonly SentReminder[] = []): TiersFacts {
  const monthEnds = [day('2026-01-31'), day('2026-02-28')];
  const years = fiscalYears(2025, 2026);
  const source = {
    tiers: ['CARAT'],
    entries,
    fiscalYears: years,
    reminders,
    currency: 'EUR',
    policy: DEFAULT_FIGURES_POLICY,
    monthEnds,
  } as const;
  const [facts] = decideFacts({ ...source, asOf: day(asOf) });
  if (!facts) throw new Error('No facts');
  return facts;
}

describe('facts of an invoice', () => {
  test.each<[string, string | null, string, number | null, string]>([
    ['due today is not late', '2026-03-02', '2026-01-01', 0, 'notDue'],
    ['the first late day', '2026-03-01', '2026-01-01', 1, 'd1_30'],
    ['30 days late', '2026-01-31', '2026-01-01', 30, 'd1_30'],
    ['31 days late', '2026-01-30', '2026-01-01', 31, 'd31_60'],
    ['91 days late', '2025-12-01', '2025-11-01', 91, 'over90'],
    ['without due date, it ages from issue', null, '2025-11-01', null, 'over90'],
  ])('%s', (_what, due, date, daysLate, bracket) => {
    expect(factsOf([anInvoice({ due, date })]).invoices).toMatchObject([{ daysLate, bracket, state: 'open' }]);
  });

  test('J6: partly paid, it is open for its rest; J5: and has no days to pay', () => {
    const partly = [anInvoice({ letter: 'a' }), aReceipt({ ecNo: 2, letter: 'a', amount: 400_00, date: '2026-02-01' })];
    expect(factsOf(partly).invoices).toMatchObject([{ state: 'open', daysToPay: null, paidOn: null }]);
  });

  test('J7: paid in advance keeps its sign against the due date', () => {
    const paid = [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-01-21' })];
    expect(factsOf(paid).invoices).toMatchObject([{ daysToPay: 20, daysPastDue: -10, bracket: null, left: 0 }]);
  });

  test('settled by a credit note alone: in the books, paid by nothing', () => {
    const offset = [anInvoice({ letter: 'A' }), aCreditNote({ ecNo: 2, letter: 'A', date: '2026-02-01' })];
    expect(factsOf(offset)).toMatchObject({ invoices: [{ state: 'offset', daysToPay: null }], payments: [] });
  });

  test('what is open moves with the day; what is settled does not', () => {
    const paid = [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date: '2026-01-21' })];
    expect([factsOf([anInvoice()]).moves, factsOf(paid).moves, factsOf([]).moves]).toEqual([true, false, false]);
  });

  test('J1, J2: a snapshot says what was open at the end of its month, and its sum is the balance', () => {
    const lines = [
      anInvoice({ ecNo: 1, letter: 'A' }),
      aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-15' }),
      aReceipt({ ecNo: 3, date: '2026-02-20', amount: 70_00 }),
    ];
    expect(factsOf(lines).snapshots).toMatchObject([
      { monthEnd: '2026-01-31', balance: 1_000_00, aging: { notDue: 1_000_00 }, unallocated: 0, sales: 1_000_00 },
      { monthEnd: '2026-02-28', balance: -70_00, aging: { notDue: 0 }, unallocated: -70_00, sales: 0, late: 0 },
    ]);
  });
});

describe('the effect of a reminder', () => {
  const paidOn = (date: string) => [anInvoice({ letter: 'A' }), aReceipt({ ecNo: 2, letter: 'A', date })];
  const effect = (entries: readonly Entry[], asOf: string, reminder = REMINDER) =>
    factsOf(entries, asOf, [reminder]).reminders[0]?.paidWithin30;

  test.each([
    ['paid on the day', '2026-02-10', 1_000_00],
    ['paid on the 30th day', '2026-03-12', 1_000_00],
    ['paid on the 31st day', '2026-03-13', 0],
    ['paid before it left', '2026-02-09', 0],
  ])('%s', (_what, date, expected) => {
    expect(effect(paidOn(date), '2026-04-30')).toBe(expected);
  });

  test('a reminder that was annulled says so, and has no effect whatever was paid after it', () => {
    const annulled = { on: day('2026-02-11'), by: 'Nadia', reason: 'Mauvais client' };
    const [fact] = factsOf(paidOn('2026-02-12'), '2026-04-30', [{ ...REMINDER, annulled }]).reminders;
    expect(fact).toMatchObject({ annulled, amount: 1_000_00, paidWithin30: null });
    expect(effect(paidOn('2026-02-12'), '2026-04-30')).toBe(1_000_00);
  });

  test('is not known before the 30th day is over, and moves until then', () => {
    expect(effect(paidOn('2026-02-11'), '2026-03-12')).toBeNull();
    expect(factsOf(paidOn('2026-02-11'), '2026-03-12', [REMINDER]).moves).toBe(true);
    expect(effect(paidOn('2026-02-11'), '2026-03-13')).toBe(1_000_00);
    expect(factsOf(paidOn('2026-02-11'), '2026-03-13', [REMINDER]).moves).toBe(false);
  });

  test('an instalment that is open still brought nothing', () => {
    expect(effect([anInvoice()], '2026-04-30')).toBe(0);
  });

  test('an instalment that a later year renumbered is found by piece, due date and amount', () => {
    const items = REMINDER.items.map((item) => ({ ...item, ecNo: 77 }));
    expect(effect(paidOn('2026-02-11'), '2026-04-30', { ...REMINDER, items })).toBe(1_000_00);
  });

  test('in another currency, it counts at the rate that the invoice was booked at', () => {
    const foreign = { amount: 1_000_00, currency: 'USD', baseAmount: 900_00, letter: 'A' };
    const entries = [
      anInvoice(foreign),
      { ...aReceipt({ ...foreign, ecNo: 2, date: '2026-02-11' }), baseAmount: cents(-900_00) },
    ];
    const items = REMINDER.items.map((item) => ({ ...item, left: cents(333_33) }));
    const [fact] = factsOf(entries, '2026-04-30', [{ ...REMINDER, items }]).reminders;
    expect(fact).toMatchObject({ amount: 300_00, itemCount: 1 });
  });

  test('of what is not in the books any more, nothing is said', () => {
    const items = REMINDER.items.map((item) => ({ ...item, ecNo: 77, piece: 'GONE' }));
    const [fact] = factsOf([anInvoice()], '2026-04-30', [{ ...REMINDER, items }]).reminders;
    expect(fact).toMatchObject({ amount: null, paidWithin30: null, itemCount: 1 });
  });
});
