import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { PaidSums } from '../../../domain/figures/paid-sums.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day, longText } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import type { PaidSumsReader, PaidWindow } from '../../../use-cases/ports/figures/paid-sums.ts';
import { companyParam } from '../../columns.ts';

const BY_TIERS = readSqlFile('./sql/by-tiers.sql', import.meta.url);
const BY_TIERS_OF = readSqlFile('./sql/by-tiers-of.sql', import.meta.url);
const BY_MONTH = readSqlFile('./sql/by-month.sql', import.meta.url);

interface SumsRow {
  readonly PaidCount: number;
  /** bigint: drivers give it as text. */
  readonly Days: string;
  readonly DueCount: number;
  /** Null where none has a due date. */
  readonly DueDays: string | null;
}

export function paidSumsReader(database: SqlDatabase): PaidSumsReader {
  const read = <Row>(
    text: string,
    company: CompanyCode,
    { from, to }: PaidWindow,
    more: SqlParams = {},
  ): Promise<Row[]> =>
    database.query<Row>(text, { company: companyParam(company), from: day(from), to: day(to), ...more });
  return {
    sumPaidByTiers: async (company, window, codes = 'all') => {
      type Row = SumsRow & { readonly Tiers: string };
      const rows =
        codes === 'all'
          ? await read<Row>(BY_TIERS, company, window)
          : await read<Row>(BY_TIERS_OF, company, window, { codes: longText(codes.join('|')) });
      return new Map(rows.map((row) => [row.Tiers, toSums(row)]));
    },
    sumPaidByMonth: async (company, window) => {
      type Row = SumsRow & { readonly PaidYear: number; readonly PaidMonth: number };
      const rows = await read<Row>(BY_MONTH, company, window);
      return rows.map((row) => ({
        month: `${row.PaidYear}-${String(row.PaidMonth).padStart(2, '0')}`,
        ...toSums(row),
      }));
    },
  };
}

const toSums = (row: SumsRow): PaidSums => ({
  count: row.PaidCount,
  days: Number(row.Days),
  dueCount: row.DueCount,
  dueDays: Number(row.DueDays ?? 0),
});
