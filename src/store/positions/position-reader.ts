import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { day, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type { PositionReader, PositionSize } from '../../use-cases/ports/positions/position-store.ts';
import { companyParam, readCents } from '../columns.ts';
import { type DecidedRow, type ItemsRow, toAccount, toDecided } from './decision-rows.ts';
import {
  type DebtRow,
  type LateStepRow,
  type SeenRow,
  type StateRow,
  toDebt,
  toLateRow,
  toSeen,
  toState,
} from './position-rows.ts';

const READ_STATE = readSqlFile('./sql/read-state.sql', import.meta.url);
const READ_SIZE = readSqlFile('./sql/read-size.sql', import.meta.url);
const READ_SEEN = readSqlFile('./sql/read-seen.sql', import.meta.url);
const READ_SEEN_OF = readSqlFile('./sql/read-seen-of.sql', import.meta.url);
const LIST_DEBTS = readSqlFile('./sql/list-debts.sql', import.meta.url);
const LIST_TOP = readSqlFile('./sql/list-top-debts.sql', import.meta.url);
const SUM_TOP = readSqlFile('./sql/sum-top-debts.sql', import.meta.url);
const LIST_LATE = readSqlFile('./sql/list-late.sql', import.meta.url);
const SUM_LATE = readSqlFile('./sql/sum-late.sql', import.meta.url);
const LIST_DECIDED = readSqlFile('./sql/list-decided.sql', import.meta.url);
const LIST_UNDECIDED = readSqlFile('./sql/list-undecided.sql', import.meta.url);
const LIST_ITEMS = readSqlFile('./sql/list-items.sql', import.meta.url);
const LIST_ITEMS_OF = readSqlFile('./sql/list-items-of.sql', import.meta.url);

interface SumsRow {
  readonly Customers: number;
  readonly BalanceCents: string;
  readonly DebitCents: string;
  readonly LateCents: string;
}

export function positionReader(database: SqlDatabase): PositionReader {
  const ofCompany = <Row>(query: string, company: CompanyCode, params: SqlParams = {}): Promise<Row[]> =>
    database.query<Row>(query, { company: companyParam(company), ...params });
  return {
    readPositionState: async (company) => {
      const [row] = await ofCompany<StateRow>(READ_STATE, company);
      return row === undefined ? null : toState(row);
    },
    readPositionSize: async (company) => {
      const rows = await ofCompany<{ Counted: keyof PositionSize; Total: number }>(READ_SIZE, company);
      return Object.fromEntries(rows.map((row) => [row.Counted, row.Total])) as unknown as PositionSize;
    },
    readSeenPositions: async (company, codes = 'all') => {
      const rows =
        codes === 'all'
          ? await ofCompany<SeenRow>(READ_SEEN, company)
          : await ofCompany<SeenRow>(READ_SEEN_OF, company, { codes: longText(codes.join('|')) });
      return new Map(rows.map((row) => [row.Tiers, toSeen(row)]));
    },
    listDebts: async (company, today) =>
      (await ofCompany<DebtRow>(LIST_DEBTS, company, { today: day(today) })).map((row) => toDebt(row, today)),
    listTopDebts: async (company, today, limit) => {
      const params = { today: day(today), limit: int(limit) };
      return (await ofCompany<DebtRow>(LIST_TOP, company, params)).map((row) => toDebt(row, today));
    },
    sumTopDebts: async (company, today) => {
      const [row] = await ofCompany<SumsRow>(SUM_TOP, company, { today: day(today) });
      return {
        customers: row?.Customers ?? 0,
        balance: readCents(row?.BalanceCents ?? 0),
        debits: readCents(row?.DebitCents ?? 0),
        late: readCents(row?.LateCents ?? 0),
      };
    },
    listLateIn: async (company, currency, today, { skip, limit }) => {
      const params = { currency: text(currency, 10), today: day(today), skip: int(skip), limit: int(limit) };
      return (await ofCompany<LateStepRow>(LIST_LATE, company, params)).map((row) => toLateRow(row, today));
    },
    listDecidedPositions: async (company, which = 'all') => {
      const query = which === 'all' ? LIST_DECIDED : LIST_UNDECIDED;
      return (await ofCompany<DecidedRow>(query, company)).map(toDecided);
    },
    listKeptAccounts: async (company, codes) => {
      const rows =
        codes === 'all'
          ? await ofCompany<ItemsRow>(LIST_ITEMS, company)
          : await ofCompany<ItemsRow>(LIST_ITEMS_OF, company, { codes: longText(codes.join('|')) });
      return rows.map(toAccount);
    },
    sumLate: async (company, today) => {
      type Row = Pick<SumsRow, 'Customers' | 'LateCents'> & { readonly Currency: string };
      const rows = await ofCompany<Row>(SUM_LATE, company, { today: day(today) });
      return rows.map((row) => ({
        currency: row.Currency,
        late: readCents(row.LateCents),
        customers: row.Customers,
      }));
    },
  };
}
