import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { anInvoice, aReceipt } from '../builders/entry.ts';
import { insertRows } from '../store/former-store.ts';

/** An invoice in two instalments, each paid on a day of its own, and one of which a part was given up. */
export const PAST_ENTRIES = [
  anInvoice({
    ecNo: 901,
    tiers: 'PASSE',
    piece: 'FA0900',
    date: '2025-12-20',
    due: '2026-01-15',
    amount: 500_00,
    letter: 'A',
  }),
  anInvoice({
    ecNo: 902,
    tiers: 'PASSE',
    piece: 'FA0900',
    date: '2025-12-20',
    due: '2026-01-31',
    amount: 500_00,
    letter: 'B',
  }),
  aReceipt({ ecNo: 911, tiers: 'PASSE', date: '2026-01-20', amount: 500_00, letter: 'A' }),
  aReceipt({ ecNo: 912, tiers: 'PASSE', piece: 'BQ2', date: '2026-02-10', amount: 500_00, letter: 'B' }),
  anInvoice({
    ecNo: 903,
    tiers: 'PASSE',
    piece: 'FA0903',
    date: '2025-11-01',
    due: '2025-11-30',
    amount: 100_00,
    letter: 'C',
  }),
  anInvoice({
    ecNo: 913,
    tiers: 'PASSE',
    piece: 'OD1',
    date: '2026-02-20',
    due: null,
    amount: -100_00,
    nature: 'loss',
    letter: 'C',
  }),
];

const invoice = (
  ecNo: number,
  piece: string,
  days: readonly [string, string, string],
  cents: number,
  counts: readonly [number, number],
) => ({
  ...{
    Company: 'BIJOU',
    Tiers: 'PASSE',
    EcNo: ecNo,
    Piece: piece,
    IssueDay: days[0],
    DueDay: days[1],
    PaidDay: days[2],
  },
  ...{ State: 'paid', AmountCents: cents, LeftCents: 0, DaysToPay: counts[0], DaysPastDue: counts[1] },
  ...{ AmountCentsDays: cents * counts[0], DaysLate: null, Bracket: null, AsOf: '2026-03-01' },
});

/** What the rules of that build decided: each instalment by itself, and a loss as a payment. */
export async function writeDataset(database: SqlDatabase): Promise<void> {
  await insertRows(database, 'DatasetCompany', [
    {
      ...{ Company: 'BIJOU', Name: 'Bijou SA', Currency: 'EUR', State: 'fresh', AsOf: '2026-03-01', TiersTotal: 1 },
      ...{ TiersDone: 1, StartedAt: '2026-03-01 06:00', RefreshedAt: '2026-03-01 06:01' },
      ...{ ForecastOn: '2026-03-01', ReconciledOn: '2026-03-01' },
    },
  ]);
  await insertRows(database, 'DatasetTiers', [
    { Company: 'BIJOU', Tiers: 'PASSE', Name: 'Client PASSE', City: 'LYON', Salesperson: '' },
  ]);
  await insertRows(database, 'DatasetSeen', [
    {
      ...{ Company: 'BIJOU', Tiers: 'PASSE', Seen: '0123456789ab/fedcba/0', AsOf: '2026-03-01', Moves: 0 },
      ...{ InvoiceCount: 3, InvoiceCents: 110_000 },
    },
  ]);
  await insertRows(database, 'InvoiceFact', [
    invoice(901, 'FA0900', ['2025-12-20', '2026-01-15', '2026-01-20'], 50_000, [31, 5]),
    invoice(902, 'FA0900', ['2025-12-20', '2026-01-31', '2026-02-10'], 50_000, [52, 10]),
    invoice(903, 'FA0903', ['2025-11-01', '2025-11-30', '2026-02-20'], 10_000, [111, 82]),
  ]);
  const payment = (ecNo: number, on: string, cents: number, piece: string) => ({
    ...{ Company: 'BIJOU', Tiers: 'PASSE', EcNo: ecNo, PaymentDay: on, AmountCents: cents, Piece: piece },
  });
  await insertRows(database, 'PaymentFact', [
    payment(911, '2026-01-20', 50_000, 'BQ1'),
    payment(912, '2026-02-10', 50_000, 'BQ2'),
    payment(913, '2026-02-20', 10_000, 'OD1'),
  ]);
  const snapshot = (monthEnd: string, balance: number) => ({
    ...{ Company: 'BIJOU', Tiers: 'PASSE', MonthEnd: monthEnd, Version: 1, Reason: 'closed' },
    ...{ WrittenAt: '2026-02-01 06:00', BalanceCents: balance, NotDueCents: 0, D1To30Cents: balance, D31To60Cents: 0 },
    ...{ D61To90Cents: 0, Over90Cents: 0, UnallocatedCents: 0, LateCents: balance, SalesCents: 0 },
  });
  await insertRows(database, 'SnapshotFact', [snapshot('2025-12-31', 1), snapshot('2026-01-31', 50_000)]);
  await insertRows(database, 'ForecastFact', [
    {
      ...{ Company: 'BIJOU', Tiers: 'PASSE', WeekStart: '2026-03-02', ExpectedCents: 1, LowCents: 1, HighCents: 1 },
      MadeOn: '2026-03-01',
    },
  ]);
  await insertRows(database, 'ReportReader', [{ UserPrincipalName: 'marie@bijou.example', Company: 'BIJOU' }]);
}
