import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { SqlSession } from '../../../platform/sql/database.ts';
import { day } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type {
  CreditDecisionFact,
  DatasetTiers,
  DatasetWriter,
  FactsToWrite,
} from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam } from '../../columns.ts';
import { barred } from './dataset-reader.ts';
import { invoiceRow, paymentRow, reminderRow, seenRow, snapshotRow } from './fact-rows.ts';
import {
  DECISION_COLUMNS,
  FORECAST_COLUMNS,
  INVOICE_COLUMNS,
  PAYMENT_COLUMNS,
  REMINDER_COLUMNS,
  SEEN_COLUMNS,
  SNAPSHOT_COLUMNS,
  TIERS_COLUMNS,
} from './load-columns.ts';

const DELETE_INVOICES = readSqlFile('./sql/delete-invoices.sql', import.meta.url);
const DELETE_PAYMENTS = readSqlFile('./sql/delete-payments.sql', import.meta.url);
const DELETE_REMINDERS = readSqlFile('./sql/delete-reminders.sql', import.meta.url);
const DELETE_SEEN = readSqlFile('./sql/delete-seen.sql', import.meta.url);
const DELETE_TIERS = readSqlFile('./sql/delete-tiers.sql', import.meta.url);
const DELETE_FORECAST = readSqlFile('./sql/delete-forecast.sql', import.meta.url);
const DELETE_DECISIONS = readSqlFile('./sql/delete-decisions.sql', import.meta.url);
const NOTE_FORECAST = readSqlFile('./sql/note-forecast.sql', import.meta.url);

/** Takes out what was there of these customers and loads what is now. Snapshots are only added. */
export async function replaceFacts(
  session: SqlSession,
  company: CompanyCode,
  asOf: Day,
  all: readonly FactsToWrite[],
  now: Date,
): Promise<void> {
  const params = { company: companyParam(company), codes: barred(all.map(({ facts }) => facts.tiers)) };
  for (const text of [DELETE_INVOICES, DELETE_PAYMENTS, DELETE_REMINDERS, DELETE_SEEN]) {
    await session.execute(text, params);
  }
  const invoices = all.flatMap(({ facts }) => facts.invoices.map((one) => invoiceRow(company, asOf, one)));
  const payments = all.flatMap(({ facts }) => facts.payments.map((one) => paymentRow(company, one)));
  const reminders = all.flatMap(({ facts }) => facts.reminders.map((one) => reminderRow(company, one)));
  const snapshots = all.flatMap((one) => one.snapshots.map((snapshot) => snapshotRow(company, now, snapshot)));
  await session.bulkInsert('relance.InvoiceFact', INVOICE_COLUMNS, invoices);
  await session.bulkInsert('relance.PaymentFact', PAYMENT_COLUMNS, payments);
  await session.bulkInsert('relance.ReminderFact', REMINDER_COLUMNS, reminders);
  await session.bulkInsert('relance.SnapshotFact', SNAPSHOT_COLUMNS, snapshots);
  const seen = all.map((one) => seenRow(company, asOf, one));
  await session.bulkInsert('relance.DatasetSeen', SEEN_COLUMNS, seen);
}

export async function replaceTiers(
  session: SqlSession,
  company: CompanyCode,
  changed: readonly DatasetTiers[],
): Promise<void> {
  const codes = barred(changed.map(({ tiers }) => tiers));
  await session.execute(DELETE_TIERS, { company: companyParam(company), codes });
  const rows = changed.map(({ tiers, name, city, salesperson }) => [company, tiers, name, city, salesperson]);
  await session.bulkInsert('relance.DatasetTiers', TIERS_COLUMNS, rows);
}

export async function replaceForecast(
  session: SqlSession,
  company: CompanyCode,
  facts: Parameters<DatasetWriter['replaceForecast']>[1],
  madeOn: Day,
): Promise<void> {
  const params = { company: companyParam(company) };
  await session.execute(DELETE_FORECAST, params);
  const rows = facts.map((one) => [company, one.tiers, one.weekStart, one.expected, one.low, one.high, madeOn]);
  await session.bulkInsert('relance.ForecastFact', FORECAST_COLUMNS, rows);
  await session.execute(NOTE_FORECAST, { ...params, madeOn: day(madeOn) });
}

export async function replaceDecisions(
  session: SqlSession,
  company: CompanyCode,
  facts: readonly CreditDecisionFact[],
): Promise<void> {
  const references = barred(facts.map(({ reference }) => reference));
  await session.execute(DELETE_DECISIONS, { company: companyParam(company), references });
  const rows = facts.map((one) => [
    company,
    one.tiers,
    one.reference,
    one.askedOn,
    one.decidedOn,
    one.outcome,
    one.amount,
    one.overLimit,
    one.decidedBy,
  ]);
  await session.bulkInsert('relance.CreditDecisionFact', DECISION_COLUMNS, rows);
}
