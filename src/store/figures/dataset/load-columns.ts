import type { BulkColumn, SqlType } from '../../../platform/sql/types.ts';

const column =
  (type: SqlType) =>
  (name: string, nullable = false): BulkColumn => ({ name, type, nullable });

const words = (length: number) => column({ name: 'nvarchar', length });
const whole = column({ name: 'int' });
const cents = column({ name: 'bigint' });
const date = column({ name: 'date' });
const bit = column({ name: 'bit' });
const KEY: readonly BulkColumn[] = [words(40)('Company'), words(20)('Tiers')];
/** Of what a pass writes. */
const OF_PASS: readonly BulkColumn[] = [...KEY, whole('Generation')];

export const TIERS_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  words(200)('Name'),
  words(200)('City'),
  words(200)('Salesperson'),
];

export const NEXT_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  words(200)('Seen'),
  words(64)('Content'),
  words(64)('Past'),
  date('AsOf'),
  bit('Moves'),
  whole('InvoiceCount'),
  cents('InvoiceCents'),
];

export const INVOICE_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  whole('EcNo'),
  words(40)('Piece'),
  date('IssueDay'),
  date('DueDay', true),
  date('PaidDay', true),
  words(20)('Fate'),
  cents('AmountCents'),
  cents('LeftCents'),
  cents('LostCents'),
  bit('IsClaim'),
  whole('DaysToPay', true),
  whole('DaysPastDue', true),
  cents('PaidCents', true),
  whole('PaidAfterDays', true),
  whole('PaidPastDueDays', true),
  cents('PaidCentsDays', true),
  whole('DaysLate', true),
  words(10)('Bracket', true),
  date('AsOf'),
];

export const PAYMENT_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  whole('EcNo'),
  date('PaymentDay'),
  cents('AmountCents'),
  words(40)('Piece'),
];

export const SNAPSHOT_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  date('MonthEnd'),
  whole('Version'),
  words(20)('Reason'),
  column({ name: 'datetime2', scale: 3 })('WrittenAt'),
  ...[
    'BalanceCents',
    'NotDueCents',
    'D1To30Cents',
    'D31To60Cents',
    'D61To90Cents',
    'Over90Cents',
    'UnallocatedCents',
    'LateCents',
    'SalesCents',
  ].map((name) => cents(name)),
];

export const REMINDER_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  words(40)('DispatchId'),
  date('SentDay'),
  column({ name: 'smallint' })('LevelRank'),
  words(100)('CollectorId'),
  words(200)('CollectorName'),
  cents('AmountCents', true),
  whole('ItemCount'),
  cents('PaidWithin30Cents', true),
  date('AnnulledDay', true),
  words(200)('AnnulledByName', true),
  words(500)('AnnulledWhy', true),
];

export const DECISION_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  words(20)('Reference'),
  date('AskedDay'),
  date('DecidedDay'),
  words(20)('Outcome'),
  cents('AmountCents'),
  cents('OverLimitCents'),
  words(200)('DecidedBy'),
];

export const FORECAST_COLUMNS: readonly BulkColumn[] = [
  ...OF_PASS,
  date('WeekStart'),
  cents('ExpectedCents'),
  cents('LowCents'),
  cents('HighCents'),
  date('MadeOn'),
];

export const CALENDAR_COLUMNS: readonly BulkColumn[] = [
  date('OnDay'),
  bit('IsBusinessDay'),
  words(100)('Holiday', true),
];
