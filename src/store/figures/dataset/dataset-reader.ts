import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { flatMapInSlices } from '../../../platform/in-slices.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { bit, day, int } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { DatasetReader, DatasetSize } from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam, readCents, tiersParam } from '../../columns.ts';
import { barred } from './barred.ts';
import {
  type DatasetRow,
  type ForecastRow,
  type LifeRow,
  type SeenRow,
  type SentRow,
  type SnapshotRow,
  toDataset,
  toForecast,
  toLife,
  toSeen,
  toSentReminder,
  toSnapshot,
} from './dataset-rows.ts';
import { listLeftovers } from './leftovers.ts';

const READ_DATASET = readSqlFile('./sql/read-dataset.sql', import.meta.url);
const READ_SIZE = readSqlFile('./sql/read-size.sql', import.meta.url);
const READ_TIERS = readSqlFile('./sql/read-tiers.sql', import.meta.url);
const READ_SEEN = readSqlFile('./sql/read-seen.sql', import.meta.url);
const COUNT_INVOICES = readSqlFile('./sql/count-invoices.sql', import.meta.url);
const COUNT_REMINDERS = readSqlFile('./sql/count-reminders.sql', import.meta.url);
const READ_SENT = readSqlFile('./sql/read-sent-reminders.sql', import.meta.url);
const READ_SNAPSHOTS = readSqlFile('./sql/read-snapshots.sql', import.meta.url);
const READ_LIVES = readSqlFile('./sql/read-lives.sql', import.meta.url);
const READ_FORECAST = readSqlFile('./sql/read-forecast.sql', import.meta.url);
const LIST_READERS = readSqlFile('./sql/list-readers.sql', import.meta.url);

interface TiersRow {
  readonly Tiers: string;
  readonly Name: string;
  readonly City: string;
  readonly Salesperson: string;
}

/** `sandbox`: whether letters of the sandbox count as reminders, as elsewhere. */
export function datasetReader(database: SqlDatabase, sandbox: boolean): DatasetReader {
  const ofCompany = <Row>(text: string, company: CompanyCode): Promise<Row[]> =>
    database.query<Row>(text, { company: companyParam(company) });
  const byTiers = <Row extends { readonly Tiers: TiersCode }, T>(rows: readonly Row[], to: (row: Row) => T) =>
    new Map(rows.map((row) => [row.Tiers, to(row)]));
  return {
    readDataset: async (company) => {
      const [row] = await ofCompany<DatasetRow>(READ_DATASET, company);
      return row === undefined ? null : toDataset(row);
    },
    readDatasetSize: async (company) => {
      const rows = await ofCompany<{ Counted: keyof DatasetSize; Total: number }>(READ_SIZE, company);
      return Object.fromEntries(rows.map((row) => [row.Counted, row.Total])) as unknown as DatasetSize;
    },
    readDatasetTiers: async (company) =>
      byTiers(await ofCompany<TiersRow>(READ_TIERS, company), (row) => ({
        tiers: row.Tiers,
        name: row.Name,
        city: row.City,
        salesperson: row.Salesperson,
      })),
    readSeen: async (company) => byTiers(await ofCompany<SeenRow>(READ_SEEN, company), toSeen),
    countInvoices: async (company) =>
      byTiers(
        await ofCompany<Pick<SeenRow, 'Tiers' | 'InvoiceCount' | 'InvoiceCents'>>(COUNT_INVOICES, company),
        (row) => ({ invoices: row.InvoiceCount, amount: readCents(row.InvoiceCents) }),
      ),
    countReminders: async (company) =>
      byTiers(
        await database.query<{ Tiers: string; Total: number }>(COUNT_REMINDERS, {
          company: companyParam(company),
          sandbox: bit(sandbox),
        }),
        (row) => row.Total,
      ),
    readSentReminders: async (company, codes) => {
      if (codes.length === 0) return [];
      const params = { company: companyParam(company), codes: barred(codes), sandbox: bit(sandbox) };
      return (await database.query<SentRow>(READ_SENT, params)).map(toSentReminder);
    },
    readSnapshots: async (company, codes, from) => {
      if (codes.length === 0) return [];
      const params = { company: companyParam(company), codes: barred(codes), from: day(from) };
      return (await database.query<SnapshotRow>(READ_SNAPSHOTS, params)).map(toSnapshot);
    },
    readStoredLives: async (company, paidFrom, pass) => {
      const params = { company: companyParam(company), paidFrom: day(paidFrom), generation: int(pass) };
      return flatMapInSlices(await database.query<LifeRow>(READ_LIVES, params), toLife);
    },
    listLeftovers: (company, pass) => listLeftovers(database, company, pass),
    readForecast: async (company, tiers) => {
      const params = { company: companyParam(company), tiers: tiersParam(tiers) };
      return toForecast(await database.query<ForecastRow>(READ_FORECAST, params));
    },
    listReportReaders: async (company) => {
      const rows = await ofCompany<{ UserPrincipalName: string }>(LIST_READERS, company);
      return rows.map((row) => row.UserPrincipalName);
    },
  };
}
