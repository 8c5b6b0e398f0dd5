import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { ForecastFact } from '../../../domain/figures/dataset/forecast-facts.ts';
import type { WrittenSnapshot } from '../../../domain/figures/dataset/snapshots-to-write.ts';
import type { InvoiceFact, ReminderFact, TiersFacts } from '../../../domain/figures/dataset/tiers-facts.ts';
import type { Payment } from '../../../domain/figures/invoice-life.ts';
import type { FactsToWrite, Generation } from '../../../use-cases/ports/figures/dataset-store.ts';

/** Values in the order of the columns that they load (`load-columns.ts`). */
export type Row = readonly unknown[];

// Bound as text: not every amount × days is a safe number.
const amountDays = ({ amount, daysToPay }: NonNullable<InvoiceFact['dmp']>): string =>
  String(BigInt(amount) * BigInt(daysToPay));

/** What a pass writes: under which number, as of which day. */
export interface Pass {
  readonly generation: Generation;
  readonly asOf: Day;
}

export const invoiceRow = (company: CompanyCode, { generation, asOf }: Pass, fact: InvoiceFact): Row => [
  company,
  fact.tiers,
  generation,
  fact.ecNo,
  fact.piece,
  fact.issued,
  fact.due,
  fact.paidOn,
  fact.state,
  fact.amount,
  fact.left,
  fact.lost,
  fact.isClaim,
  fact.daysToPay,
  fact.daysPastDue,
  fact.dmp?.amount ?? null,
  fact.dmp?.daysToPay ?? null,
  fact.dmp?.daysPastDue ?? null,
  fact.dmp ? amountDays(fact.dmp) : null,
  fact.daysLate,
  fact.bracket,
  asOf,
];

export const paymentRow = (
  company: CompanyCode,
  { generation }: Pass,
  { tiers, ecNo, on, amount, piece }: Payment,
): Row => [company, tiers, generation, ecNo, on, amount, piece];

export const reminderRow = (company: CompanyCode, { generation }: Pass, fact: ReminderFact): Row => [
  company,
  fact.tiers,
  generation,
  fact.dispatchId,
  fact.sentOn,
  fact.level,
  fact.collectorId,
  fact.collectorName,
  fact.amount,
  fact.itemCount,
  fact.paidWithin30,
  fact.annulled?.on ?? null,
  fact.annulled?.by ?? null,
  fact.annulled?.reason ?? null,
];

export const snapshotRow = (company: CompanyCode, { generation }: Pass, now: Date, one: WrittenSnapshot): Row => [
  company,
  one.tiers,
  generation,
  one.monthEnd,
  one.version,
  one.reason,
  now,
  one.balance,
  one.aging.notDue,
  one.aging.d1_30,
  one.aging.d31_60,
  one.aging.d61_90,
  one.aging.over90,
  one.unallocated,
  one.late,
  one.sales,
];

export const nextRow = (
  company: CompanyCode,
  { generation, asOf }: Pass,
  { facts, seen, content, past }: FactsToWrite,
): Row => [
  company,
  facts.tiers,
  generation,
  seen,
  content,
  past,
  asOf,
  facts.moves,
  facts.invoices.length,
  totalOf(facts),
];

/** A text: a sum of amounts may be more than a safe number. */
const totalOf = ({ invoices }: TiersFacts): string =>
  String(invoices.reduce((sum, { amount }) => sum + BigInt(amount), 0n));

export const forecastRow = (
  company: CompanyCode,
  generation: Generation,
  madeOn: Day,
  { tiers, weekStart, expected, low, high }: ForecastFact,
): Row => [company, tiers, generation, weekStart, expected, low, high, madeOn];
