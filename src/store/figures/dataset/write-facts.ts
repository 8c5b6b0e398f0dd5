import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { ForecastFact } from '../../../domain/figures/dataset/forecast-facts.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { day, instant, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { DatasetEnd, FactsToWrite, Generation } from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { forecastRow, invoiceRow, nextRow, type Pass, paymentRow, reminderRow, snapshotRow } from './fact-rows.ts';
import {
  FORECAST_COLUMNS,
  INVOICE_COLUMNS,
  NEXT_COLUMNS,
  PAYMENT_COLUMNS,
  REMINDER_COLUMNS,
  SNAPSHOT_COLUMNS,
} from './load-columns.ts';

const NOTE_PROGRESS = readSqlFile('./sql/passes/note-progress.sql', import.meta.url);
const END_DATASET = readSqlFile('./sql/passes/end-dataset.sql', import.meta.url);
const TAKE_UP = ['delete-former-seen', 'take-up-seen', 'take-up-snapshots'].map((name) =>
  readSqlFile(`./sql/passes/${name}.sql`, import.meta.url),
);
const EMPTY = ['delete-next', 'delete-next-snapshots'].map((name) =>
  readSqlFile(`./sql/passes/${name}.sql`, import.meta.url),
);

const END_CLEARING = readSqlFile('./sql/passes/end-clearing.sql', import.meta.url);
const FIRST: Generation = 1;

/** Another pass began since: what was written is undone. */
class Overtaken extends Error {}

/** Loads what a pass decided of some customers, beside what is read. False where another pass began since. */
export const writeFacts = (
  database: SqlDatabase,
  company: CompanyCode,
  pass: Pass,
  all: readonly FactsToWrite[],
  now: Date,
): Promise<boolean> =>
  unlessOvertaken(database, company, pass.generation, all.length, async (session) => {
    const invoices = all.flatMap(({ facts }) => facts.invoices.map((one) => invoiceRow(company, pass, one)));
    const payments = all.flatMap(({ facts }) => facts.payments.map((one) => paymentRow(company, pass, one)));
    const reminders = all.flatMap(({ facts }) => facts.reminders.map((one) => reminderRow(company, pass, one)));
    const snapshots = all.flatMap((one) => one.snapshots.map((month) => snapshotRow(company, pass, now, month)));
    await session.bulkInsert('relance.InvoiceFact', INVOICE_COLUMNS, invoices);
    await session.bulkInsert('relance.PaymentFact', PAYMENT_COLUMNS, payments);
    await session.bulkInsert('relance.ReminderFact', REMINDER_COLUMNS, reminders);
    await session.bulkInsert('relance.SnapshotNext', SNAPSHOT_COLUMNS, snapshots);
    const next = all.map((one) => nextRow(company, pass, one));
    await session.bulkInsert('relance.DatasetNext', NEXT_COLUMNS, next);
  });

/** The same of the company's whole forecast. */
export const writeForecast = (
  database: SqlDatabase,
  company: CompanyCode,
  generation: Generation,
  facts: readonly ForecastFact[],
  madeOn: Day,
): Promise<boolean> =>
  unlessOvertaken(database, company, generation, 0, async (session) => {
    const rows = facts.map((one) => forecastRow(company, generation, madeOn, one));
    await session.bulkInsert('relance.ForecastFact', FORECAST_COLUMNS, rows);
  });

/** Says of each customer written that its new facts are read, and that the pass went through: all or nothing. */
export async function takeUp(
  database: SqlDatabase,
  company: CompanyCode,
  generation: Generation,
  { asOf, dmpBy, reconciled, forecastOn, sheets = null }: DatasetEnd,
  now: Date,
): Promise<boolean> {
  const own = { company: companyParam(company) };
  const pass = { ...own, generation: int(generation) };
  const end = {
    ...pass,
    asOf: day(asOf),
    read: int(reconciled?.read ?? null),
    found: int(reconciled?.found ?? null),
    forecastOn: day(forecastOn),
    dmpBy: text(dmpBy, 10),
    now: instant(now),
    sheets: text(sheets, 64),
  };
  return transact(database, async (session) => {
    if ((await session.execute(END_DATASET, end)) === 0) return false;
    for (const statement of TAKE_UP) await session.execute(statement, pass);
    for (const statement of EMPTY) await session.execute(statement, { ...own, until: int(generation + 1) });
    // The first one replaces nothing, and follows none that did not go through.
    if (generation === FIRST) await session.execute(END_CLEARING, own);
    return true;
  });
}

/** The row of the company is touched last: it is held no longer than it takes to end the transaction. */
async function unlessOvertaken(
  database: SqlDatabase,
  company: CompanyCode,
  generation: Generation,
  count: number,
  load: (session: SqlSession) => Promise<void>,
): Promise<boolean> {
  try {
    await transact(database, async (session) => {
      await load(session);
      const params = { company: companyParam(company), generation: int(generation), count: int(count) };
      if ((await session.execute(NOTE_PROGRESS, params)) === 0) throw new Overtaken();
    });
    return true;
  } catch (error) {
    if (error instanceof Overtaken) return false;
    throw error;
  }
}
