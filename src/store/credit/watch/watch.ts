import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { BulkColumn } from '../../../platform/sql/types.ts';
import type { WatchedPayer, WatchReader, WatchWriter } from '../../../use-cases/ports/credit/watch-store.ts';
import { companyParam, readInstant } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';

const READ_BASIS = readSqlFile('./sql/read-basis.sql', import.meta.url);
const READ_PAYERS = readSqlFile('./sql/read-payers.sql', import.meta.url);
const DELETE_PAYERS = readSqlFile('./sql/delete-payers.sql', import.meta.url);
const UPDATE_BASIS = readSqlFile('./sql/update-basis.sql', import.meta.url);
const INSERT_BASIS = readSqlFile('./sql/insert-basis.sql', import.meta.url);

const COLUMNS: readonly BulkColumn[] = [
  { name: 'Company', type: { name: 'nvarchar', length: 40 }, nullable: false },
  { name: 'Payer', type: { name: 'nvarchar', length: 20 }, nullable: false },
  { name: 'Seen', type: { name: 'nvarchar', length: 64 }, nullable: false },
  { name: 'SinceAt', type: { name: 'datetime2', scale: 3 }, nullable: false },
  { name: 'LookAgain', type: { name: 'bit' }, nullable: false },
  { name: 'Orders', type: { name: 'nvarchar', length: 'max' }, nullable: false },
];

/** No piece of Sage holds one. */
const BETWEEN = '\n';

interface PayerRow {
  readonly Payer: string;
  readonly Seen: string;
  readonly SinceAt: Date;
  readonly LookAgain: boolean;
  readonly Orders: string;
}

const toPayer = ({ Payer, Seen, SinceAt, LookAgain, Orders }: PayerRow): WatchedPayer => ({
  payer: Payer,
  seen: Seen,
  since: readInstant(SinceAt),
  again: LookAgain,
  orders: Orders === '' ? [] : Orders.split(BETWEEN),
});

export function watchReader(database: SqlDatabase): WatchReader {
  return {
    async readWatch(company) {
      const params = { company: companyParam(company) };
      const [basis, rows] = await Promise.all([
        database.query<{ readonly Basis: string }>(READ_BASIS, params),
        database.query<PayerRow>(READ_PAYERS, params),
      ]);
      return { basis: basis[0]?.Basis ?? null, payers: new Map(rows.map((row) => [row.Payer, toPayer(row)])) };
    },
  };
}

/** Two passes at once, of which one outlived its turn, leave the rows of one or the other: `one_watch_per_payer` is the judge. */
export function watchWriter(database: SqlDatabase): WatchWriter {
  return {
    saveWatch: (company, basis, { payers, gone }) =>
      untilSettled(() =>
        transact(database, async (session) => {
          const all = [...gone, ...payers.map(({ payer }) => payer)];
          const params = { company: companyParam(company), payers: longText(all.join('|')) };
          if (all.length > 0) await session.execute(DELETE_PAYERS, params);
          const rows = payers.map(({ payer, seen, since, again, orders }) => [
            ...[company, payer, seen, new Date(since), again, orders.join(BETWEEN)],
          ]);
          if (rows.length > 0) await session.bulkInsert('relance.OrderWatchPayer', COLUMNS, rows);
          const ofCompany = { company: companyParam(company), basis: text(basis, 64) };
          if ((await session.execute(UPDATE_BASIS, ofCompany)) === 0) await session.execute(INSERT_BASIS, ofCompany);
        }),
      ),
  };
}
