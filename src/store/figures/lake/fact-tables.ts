import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { type Day, day as dayOf } from '../../../domain/day.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type {
  FactRow,
  FactTable,
  FactTableReader,
  FactType,
  FactValue,
} from '../../../use-cases/ports/figures/fact-tables.ts';
import { companyParam, readDay } from '../../columns.ts';

const LIST_YEARS = readSqlFile('./sql/list-fact-years.sql', import.meta.url);
type Cell = string | number | bigint | boolean | Date | null | undefined;

/** Over the views that reports read: what is exported is what they show. */
export function factTableReader(database: SqlDatabase): FactTableReader {
  return {
    async listFactYears(company) {
      const rows = await database.query<{ OfTable: string; OfYear: number }>(LIST_YEARS, {
        company: companyParam(company),
      });
      const byTable = Map.groupBy(rows, ({ OfTable }) => OfTable);
      return new Map(
        [...byTable].map(([table, own]) => [table, own.map(({ OfYear }) => OfYear).sort((a, b) => a - b)]),
      );
    },
    async readFacts(table, company, year) {
      const rows = await database.query<Record<string, Cell>>(textOf(table), paramsOf(table, company, year));
      const columns = Object.entries(table.columns);
      return rows.map(
        (row): FactRow => Object.fromEntries(columns.map(([name, type]) => [name, toValue(row[name], type)])),
      );
    },
  };
}

/** `FactCreditDecision` is read by `read-fact-credit-decision.sql`. */
const textOf = ({ name }: FactTable): string =>
  readSqlFile(
    `./sql/read-${name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.sql`,
    import.meta.url,
  );

function paramsOf({ per }: FactTable, company: CompanyCode, year: number | null) {
  if (per === 'all') return {};
  if (per === 'company') return { company: companyParam(company) };
  const edge = (rest: string): Day => dayOf(`${year}-${rest}`);
  return { company: companyParam(company), from: day(edge('01-01')), until: day(edge('12-31')) };
}

function toValue(cell: Cell, type: FactType): FactValue {
  if (cell === null || cell === undefined) return null;
  switch (type) {
    case 'money':
      // A bigint, which drivers give as text: it stays exact.
      return BigInt(String(cell));
    case 'day':
      return readDay(cell as Date);
    case 'bool':
      return cell === true || cell === 1;
    case 'int':
      return Number(cell);
    case 'text':
      return String(cell);
    case 'instant':
      return cell as Date;
  }
}
