import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { Debt } from '../../domain/figures/debtors/debtor.ts';
import type { LateRow } from '../../domain/morning/morning-post.ts';
import { debtOn, lateRowOn } from '../../domain/positions/position.ts';
import type { BulkColumn } from '../../platform/sql/types.ts';
import type { PositionState, PositionToWrite, SeenPosition } from '../../use-cases/ports/positions/position-store.ts';
import { readCents, readDay, readDayOrNull, readInstant, readInstantOrNull } from '../columns.ts';
import { type ReconciliationRow, toReconciliation } from '../reconciliation.ts';
import { BIT, CENTS, DATE, INSTANT, INT, KEY, words } from './position-columns.ts';

export interface StateRow extends ReconciliationRow {
  readonly Company: CompanyCode;
  readonly Currency: Currency;
  readonly Rules: string;
  readonly Basis: string;
  readonly AsOf: Date;
  readonly StartedAt: Date;
  readonly ReadAt: Date | null;
  readonly ReconciledOn: Date | null;
  readonly Fault: string | null;
  readonly Sheets: string | null;
  readonly Told: string | null;
}

export const toState = (row: StateRow): PositionState => ({
  company: row.Company,
  currency: row.Currency,
  rules: row.Rules,
  basis: row.Basis,
  asOf: readDay(row.AsOf),
  startedAt: readInstant(row.StartedAt),
  readAt: readInstantOrNull(row.ReadAt),
  reconciledOn: readDayOrNull(row.ReconciledOn),
  reconciliation: toReconciliation(row),
  fault: row.Fault,
  stood: row.Told === null ? null : { sheets: row.Sheets, told: row.Told },
});

export interface SeenRow {
  readonly Tiers: string;
  readonly Name: string;
  readonly Seen: string;
  readonly Content: string;
  readonly Watched: boolean;
}

export const toSeen = (row: SeenRow): SeenPosition => ({
  tiers: row.Tiers,
  name: row.Name,
  seen: row.Seen,
  content: row.Content,
  watched: row.Watched,
});

interface StepRow {
  readonly Company: CompanyCode;
  readonly Tiers: string;
  readonly Name: string;
  readonly Currency: Currency;
  readonly FromDay: Date;
  readonly UntilDay: Date | null;
}

export interface DebtRow extends StepRow {
  readonly BalanceCents: string;
  readonly DebitCents: string;
  readonly LateCents: string;
  readonly OldestDue: Date | null;
}

export interface LateStepRow extends StepRow {
  readonly LateCents: string;
  readonly LateItems: number;
  readonly OldestDue: Date;
  readonly NewlyLateCents: string;
}

const ownerOf = ({ Company, Tiers, Name }: StepRow) => ({ company: Company, code: Tiers, name: Name });
const spanOf = ({ FromDay, UntilDay }: StepRow) => ({ from: readDay(FromDay), until: readDayOrNull(UntilDay) });

export const toDebt = (row: DebtRow, today: Day): Debt => {
  const [balance, debits, late] = [readCents(row.BalanceCents), readCents(row.DebitCents), readCents(row.LateCents)];
  const step = { ...spanOf(row), balance, debits, late, oldestDue: readDayOrNull(row.OldestDue) };
  return debtOn(ownerOf(row), row.Currency, step, today);
};

export const toLateRow = (row: LateStepRow, today: Day): LateRow => {
  const [late, newlyLate] = [readCents(row.LateCents), readCents(row.NewlyLateCents)];
  const { Currency: currency, LateItems: lateItems } = row;
  const step = { ...spanOf(row), currency, late, lateItems, newlyLate, oldestDue: readDay(row.OldestDue) };
  return lateRowOn(ownerOf(row), step, today);
};

export const SEEN_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  words(200)('Name'),
  words(200)('Seen'),
  words(64)('Content'),
  BIT('Watched'),
  INSTANT('ReadAt', true),
];

export const DEBT_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  DATE('FromDay'),
  DATE('UntilDay', true),
  CENTS('BalanceCents'),
  CENTS('DebitCents'),
  CENTS('LateCents'),
  DATE('OldestDue', true),
];

export const LATE_COLUMNS: readonly BulkColumn[] = [
  ...KEY,
  words(10)('Currency'),
  DATE('FromDay'),
  DATE('UntilDay', true),
  CENTS('LateCents'),
  INT('LateItems'),
  DATE('OldestDue'),
  CENTS('NewlyLateCents'),
];

/** Values in the order of the columns above. */
type Row = readonly unknown[];

export const seenRow = (
  company: CompanyCode,
  { tiers, name, seen, content, watched }: PositionToWrite,
  readAt: Date,
): Row => [company, tiers, name, seen, content, watched, readAt];

export const debtRows = (company: CompanyCode, { tiers, debts }: PositionToWrite): readonly Row[] =>
  debts.map(({ from, until, balance, debits, late, oldestDue }) => [
    ...[company, tiers, from, until, balance, debits, late, oldestDue],
  ]);

export const lateRows = (company: CompanyCode, { tiers, lates }: PositionToWrite): readonly Row[] =>
  lates.map(({ currency, from, until, late, lateItems, oldestDue, newlyLate }) => [
    ...[company, tiers, currency, from, until, late, lateItems, oldestDue, newlyLate],
  ]);
