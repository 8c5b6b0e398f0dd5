import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, int, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type {
  Dispatch,
  DispatchFilter,
  DispatchList,
  DispatchReader,
} from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, tiersParam } from '../columns.ts';
import { type DispatchRow, toDispatch, toDispatches } from './dispatch-row.ts';
import { readHolders } from './letter-keys.ts';

const READ_DISPATCH = readSqlFile('./sql/read-dispatch.sql', import.meta.url);
const LIST_DISPATCHES = readSqlFile('./sql/list-dispatches.sql', import.meta.url);
const FIND_STOP = readSqlFile('./sql/find-stop.sql', import.meta.url);
const READ_LETTER = readSqlFile('./sql/read-letter.sql', import.meta.url);

export function dispatchReader(database: SqlDatabase): DispatchReader {
  return {
    readDispatch: (id) => readDispatch(database, id),
    listDispatches: (filter, limit) => listDispatches(database, filter, limit),
    readLetter: async (dispatchId) => {
      const [row] = await database.query<{ Pdf: Buffer }>(READ_LETTER, { dispatchId: idParam(dispatchId) });
      return row === undefined ? null : new Uint8Array(row.Pdf);
    },
    readHolders: (company, kind, tiers) => readHolders(database, company, kind, tiers),
    isSendingStopped: async (company) => {
      return (await database.query(FIND_STOP, { company: companyParam(company) })).length > 0;
    },
  };
}

export async function readDispatch(session: SqlSession, id: string): Promise<Dispatch | null> {
  const [row] = await session.query<DispatchRow>(READ_DISPATCH, { id: idParam(id) });
  return row === undefined ? null : toDispatch(row);
}

async function listDispatches(database: SqlDatabase, filter: DispatchFilter, limit: number): Promise<DispatchList> {
  const rows = await database.query<DispatchRow>(LIST_DISPATCHES, {
    company: text(filter.company ?? null, 40),
    tiers: tiersParam(filter.tiers ?? null),
    draftId: text(filter.draftId ?? null, 40),
    states: text(filter.states?.join('|') ?? null, 400),
    released: bit(filter.released ?? null),
    limit: int(limit),
  });
  return toDispatches(rows);
}
