import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { EInvoiceReader } from '../../use-cases/ports/einvoicing/einvoice-store.ts';
import { askedCodes } from '../asked-codes.ts';
import { companyParam } from '../columns.ts';
import {
  type FileRow,
  type FindingRow,
  type HoldRow,
  type StatusRow,
  toFile,
  toFinding,
  toHeld,
  toStatus,
} from './einvoice-rows.ts';

const HAS_FILE = readSqlFile('./sql/has-file.sql', import.meta.url);
const LIST_FILES = readSqlFile('./sql/list-files.sql', import.meta.url);
const LIST_STATUSES = readSqlFile('./sql/list-statuses.sql', import.meta.url);
const LIST_FINDINGS = readSqlFile('./sql/list-findings.sql', import.meta.url);
const READ_HELD = readSqlFile('./sql/read-held.sql', import.meta.url);

/** What platforms said of invoices, and what of it holds instalments. */
export function einvoiceReader(database: SqlDatabase): EInvoiceReader {
  return {
    hasEInvoiceFile: async (company, hash) =>
      (await database.query(HAS_FILE, { company: companyParam(company), hash: text(hash, 64) })).length > 0,
    listEInvoiceFiles: async (company) =>
      (await database.query<FileRow>(LIST_FILES, { company: companyParam(company) })).map(toFile),
    listEInvoiceStatuses: async (company, since) =>
      (await database.query<StatusRow>(LIST_STATUSES, { company: companyParam(company), since: day(since) })).map(
        toStatus,
      ),
    listEInvoiceFindings: async (company) =>
      (await database.query<FindingRow>(LIST_FINDINGS, { company: companyParam(company) })).map(toFinding),
    async readHeld(company, asked) {
      const { codes, ecNos } = asked === 'all' ? { codes: null, ecNos: [] } : asked;
      if (codes?.length === 0 && ecNos.length === 0) return new Map();
      const rows = await database.query<HoldRow>(READ_HELD, {
        company: companyParam(company),
        codes: longText(askedCodes(codes)),
        ecNos: longText(ecNos.length === 0 ? null : ecNos.join('|')),
      });
      return new Map(
        [...Map.groupBy(rows.map(toHeld), ({ tiers }) => tiers)].map(([code, group]) => [
          code,
          group.map(({ held }) => held),
        ]),
      );
    },
  };
}
