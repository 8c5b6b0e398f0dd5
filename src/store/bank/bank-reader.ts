import type { SqlDatabase } from '../../platform/sql/database.ts';
import { longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { BankReader } from '../../use-cases/ports/bank/bank-store.ts';
import { askedCodes } from '../asked-codes.ts';
import { companyParam } from '../columns.ts';
import { type EntryRow, type FileRow, type HoldRow, toEntry, toFile, toHeld } from './bank-rows.ts';

const HAS_FILE = readSqlFile('./sql/has-file.sql', import.meta.url);
const LIST_FILES = readSqlFile('./sql/list-files.sql', import.meta.url);
const LIST_OPEN = readSqlFile('./sql/list-open.sql', import.meta.url);
const LIST_IBANS = readSqlFile('./sql/list-ibans.sql', import.meta.url);
const LETTERS_BY_REFERENCE = readSqlFile('./sql/letters-by-reference.sql', import.meta.url);
const READ_HELD = readSqlFile('./sql/read-held.sql', import.meta.url);

/** What the bank told, and what of it holds instalments. */
export function bankReader(database: SqlDatabase): BankReader {
  return {
    hasBankFile: async (company, hash) =>
      (await database.query(HAS_FILE, { company: companyParam(company), hash: text(hash, 64) })).length > 0,
    listBankFiles: async (company) =>
      (await database.query<FileRow>(LIST_FILES, { company: companyParam(company) })).map(toFile),
    listOpenBankEntries: async (company) =>
      (await database.query<EntryRow>(LIST_OPEN, { company: companyParam(company) })).map(toEntry),
    async listPayingIbans(company) {
      const rows = await database.query<{ readonly PayerIban: string; readonly Tiers: string }>(LIST_IBANS, {
        company: companyParam(company),
      });
      return groupBy(
        rows,
        (row) => row.PayerIban,
        ({ Tiers }) => Tiers,
      );
    },
    async listLettersBy(company, references) {
      if (references.length === 0) return [];
      const rows = await database.query<{ readonly Reference: string; readonly EcNo: number }>(LETTERS_BY_REFERENCE, {
        company: companyParam(company),
        references: longText(references.join('|')),
      });
      const found = groupBy(
        rows,
        (row) => row.Reference,
        ({ EcNo }) => EcNo,
      );
      return [...found].map(([reference, ecNos]) => ({ reference, ecNos }));
    },
    async readHeld(company, asked) {
      const { codes, ecNos } = asked === 'all' ? { codes: null, ecNos: [] } : asked;
      if (codes?.length === 0 && ecNos.length === 0) return new Map();
      const rows = await database.query<HoldRow>(READ_HELD, {
        company: companyParam(company),
        codes: longText(askedCodes(codes)),
        ecNos: longText(ecNos.length === 0 ? null : ecNos.join('|')),
      });
      return groupBy(
        rows.map(toHeld),
        ({ tiers }) => tiers,
        ({ held }) => held,
      );
    },
  };
}

const groupBy = <Row, Key, Value>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  toValue: (row: Row) => Value,
): Map<Key, readonly Value[]> =>
  new Map([...Map.groupBy(rows, keyOf)].map(([key, group]) => [key, group.map(toValue)]));
