import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { computeMeasure, type Dataset, type Row, type Selection } from './compute.ts';
import { readMeasures } from './measure.ts';

const measures = readMeasures();
const AS_OF = '2025-07-10';

const invoice = (row: Row): Row => ({ Company: 'A', TiersKey: 'A|UN', State: 'open', LeftAmount: 0, ...row });
/** The row that speaks for an invoice. */
const paid = (TiersKey: string, PaidDay: string, PaidAmount: number, after: number, pastDue: number | null): Row =>
  invoice({
    TiersKey,
    PaidDay,
    PaidAmount,
    PaidAfterDays: after,
    PaidPastDueDays: pastDue,
    PaidAmountDays: PaidAmount * after,
    State: 'paid',
  });
const snapshot = (TiersKey: string, MonthEnd: string, Balance: number, NotDue: number, Sales: number): Row => ({
  Company: TiersKey.slice(0, 1),
  TiersKey,
  MonthEnd,
  Balance,
  NotDue,
  Sales,
});

const dataset: Dataset = {
  DimCompany: [
    { Company: 'A', Currency: 'EUR' },
    { Company: 'B', Currency: 'USD' },
  ],
  Freshness: [
    { Company: 'A', AsOf: AS_OF, RefreshedAt: '2025-07-10T05:00:00Z' },
    { Company: 'B', AsOf: '2025-07-08', RefreshedAt: '2025-07-08T05:00:00Z' },
  ],
  FactInvoice: [
    invoice({ LeftAmount: 10_000, DaysLate: -5 }),
    invoice({ LeftAmount: 20_000, DaysLate: 10 }),
    invoice({ TiersKey: 'A|DEUX', LeftAmount: 30_000, DaysLate: 40 }),
    // Without a due date nothing is late.
    invoice({ TiersKey: 'A|DEUX', LeftAmount: 40_000, DaysLate: null }),
    paid('A|UN', '2025-06-30', 100_000, 15, -5),
    // An instalment of an invoice that another row speaks for, and one that was given up.
    invoice({ PaidDay: '2025-06-29', State: 'paid', Amount: 50_000, DaysToPay: 999, DaysPastDue: 999 }),
    invoice({ State: 'written-off', Amount: 60_000, LostAmount: 60_000 }),
    paid('A|UN', '2025-06-01', 300_000, 30, 10),
    paid('A|DEUX', '2024-08-01', 200_000, 45, null),
    paid('A|DEUX', '2024-07-31', 100_000, 90, 60),
    { ...paid('B|X', '2025-06-10', 500_000, 60, 30), Company: 'B' },
  ],
  FactSnapshot: [
    snapshot('A|UN', '2024-06-30', 50_000, 50_000, 1),
    snapshot('A|UN', '2024-07-31', 60_000, 20_000, 70_000),
    snapshot('A|UN', '2025-05-31', 90_000, 30_000, 30_000),
    snapshot('A|UN', '2025-06-30', 40_000, 10_000, 100_000),
    snapshot('A|DEUX', '2025-05-31', 5_000, 5_000, 5_000),
    snapshot('A|DEUX', '2025-06-30', 20_000, 0, 0),
    snapshot('B|X', '2025-05-31', 7_000, 7_000, 7_000),
  ],
  FactReminder: [
    { Company: 'A', TiersKey: 'A|UN', SentDay: '2025-05-02', Amount: 20_000, PaidWithin30: 5_000, Standing: 'counts' },
    { Company: 'A', TiersKey: 'A|UN', SentDay: '2025-07-02', Amount: 20_000, PaidWithin30: null, Standing: 'counts' },
    { Company: 'A', TiersKey: 'A|UN', SentDay: '2025-05-03', Amount: 70_000, PaidWithin30: null, Standing: 'annulled' },
  ],
  FactForecast: [
    {
      Company: 'A',
      TiersKey: 'A|UN',
      WeekStart: '2025-07-07',
      Expected: 900,
      Low: 500,
      High: 1_300,
      MadeOn: '2025-07-09',
    },
    { Company: 'A', TiersKey: 'A|UN', WeekStart: '2025-07-07', Expected: 111, Low: 1, High: 200, MadeOn: '2025-07-02' },
  ],
};

const inA: Selection = { companies: ['A'] };
const of = (name: string, selection: Selection = inA) => computeMeasure(name, measures, dataset, selection);
const june: Selection = { ...inA, from: day('2025-06-01'), to: day('2025-06-30') };
const may: Selection = { ...inA, from: day('2025-05-01'), to: day('2025-05-31') };

describe('measures computed from what the dataset holds', () => {
  test.each([
    ['Reste dû', inA, 100_000],
    ['Reste dû', june, 100_000],
    ['Reste dû', { ...inA, tiersKey: 'A|UN' }, 30_000],
    ['En retard', inA, 50_000],
    ['Part du retard', inA, 0.5],
    ['Part du retard', { ...inA, tiersKey: 'A|RIEN' }, null],
    ['Retard moyen', inA, (20_000 * 10 + 30_000 * 40) / 50_000],
    ['Factures en retard', inA, 2],
    ['Clients en retard', inA, 2],
  ] as const)('%s of %o, on the day of the data whatever the month, is %s', (name, selection, expected) => {
    expect(of(name, selection)).toBe(expected);
  });

  test.each([
    ['DMP simple of what was paid in June', 'DMP simple', june, (15 + 30) / 2],
    ['DMP pondéré weighs by amount', 'DMP pondéré', june, (100 * 15 + 300 * 30) / 400],
    ['J7: DMP sur échéance keeps the sign of what is paid early', 'DMP sur échéance', june, (-5 + 10) / 2],
    ['DMP simple of all that is known', 'DMP simple', inA, (15 + 30 + 45 + 90) / 4],
    ['DMP sur échéance leaves out what has no due date', 'DMP sur échéance', inA, (-5 + 10 + 60) / 3],
    ['J5: nothing paid says nothing', 'DMP simple', { ...inA, tiersKey: 'A|RIEN' }, null],
    ['twelve months with the running one', 'DMP (12 mois)', inA, (15 + 30 + 45) / 3],
    ['twelve months that end in June', 'DMP (12 mois)', june, (15 + 30 + 45 + 90) / 4],
    [
      'a month to come repeats no other',
      'DMP (12 mois)',
      { ...inA, from: day('2025-08-01'), to: day('2025-08-31') },
      null,
    ],
    ['twelve months, weighted', 'DMP pondéré (12 mois)', inA, (100 * 15 + 300 * 30 + 200 * 45) / 600],
  ] as const)('%s', (_, name, selection, expected) => {
    expect(of(name, selection)).toBe(expected);
  });

  test.each([
    ['Fin de mois retenue', inA, '2025-06-30'],
    ['Fin de mois retenue', may, '2025-05-31'],
    ['Solde', inA, 60_000],
    ['Solde', may, 95_000],
    ['Solde', { ...inA, tiersKey: 'A|DEUX' }, 20_000],
    ['Ventes sur 12 mois', inA, 70_000 + 30_000 + 100_000 + 5_000],
    ['Ventes', june, 100_000],
    ['Jours des 12 mois', inA, 365],
    ['Solde un an plus tôt', inA, 50_000],
    ['DSO', inA, (60_000 * 365) / 205_000],
    ['DSO meilleur possible', inA, (10_000 * 365) / 205_000],
    ['ADD', inA, (60_000 * 365) / 205_000 - (10_000 * 365) / 205_000],
    ['CEI', inA, (100 * (50_000 + 205_000 - 60_000)) / (50_000 + 205_000 - 10_000)],
    ['DSO', { companies: ['B'], tiersKey: 'B|RIEN' }, null],
  ] as const)('J9: %s of %o at the month end retained is %s', (name, selection, expected) => {
    expect(of(name, selection)).toBe(expected);
  });

  test('the month end retained is known of every company selected, so that no balance mixes two days', () => {
    expect(of('Fin de mois retenue', {})).toBe('2025-05-31');
    expect(of('Données au', {})).toBe('2025-07-08');
  });

  test('amounts of two currencies say nothing together, days to pay do', () => {
    expect(of('Reste dû', {})).toBeNull();
    expect(of('Solde', {})).toBeNull();
    expect(of('DMP pondéré', {})).toBeNull();
    expect(of('DMP simple', { from: june.from, to: june.to } as Selection)).toBe((15 + 30 + 60) / 3);
  });

  test('the effect of a reminder is measured on those whose thirty days are over', () => {
    expect(of('Taux d’effet')).toBe(0.25);
    expect(of('Relances envoyées')).toBe(2);
  });

  test('a reminder that was annulled is counted apart, and asked for nothing', () => {
    expect([of('Relances envoyées'), of('Relances annulées'), of('Montant relancé')]).toEqual([2, 1, 40_000]);
  });

  test('what was given up is said apart, whatever the days chosen', () => {
    expect([of('Passé en perte', june), of('Créances passées en perte', june)]).toEqual([60_000, 1]);
    expect(of('Passé en perte', { companies: ['B'] })).toBeNull();
  });

  test('only the last forecast counts', () => {
    expect(of('Encaissement attendu')).toBe(900);
    expect(of('Prévision haute')).toBe(1_300);
  });
});
