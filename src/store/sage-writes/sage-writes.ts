import { randomUUID } from 'node:crypto';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { bit, instant, int, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type {
  SageWrite,
  SageWriteReader,
  SageWriteWriter,
} from '../../use-cases/ports/sage-writes/sage-write-store.ts';
import { companyParam, idParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { insertedOnce } from '../until-settled.ts';
import { ended, isLive, looked, toSageWrite as planned } from './sage-write-changes.ts';
import { endedLine, plannedLine } from './sage-write-history.ts';
import { insertParams, type SageWriteRow, toSageWrite } from './sage-write-row.ts';

const INSERT_SAGE_WRITE = readSqlFile('./sql/insert-sage-write.sql', import.meta.url);
const READ_SAGE_WRITE = readSqlFile('./sql/read-sage-write.sql', import.meta.url);
const LIST_SAGE_WRITES = readSqlFile('./sql/list-sage-writes.sql', import.meta.url);
const LAST_PLANNED_DECISION = readSqlFile('./sql/last-planned-decision.sql', import.meta.url);
const LIST_VOID_MARKS = readSqlFile('./sql/list-void-marks.sql', import.meta.url);
const FIND_NEWER = readSqlFile('./sql/find-newer.sql', import.meta.url);
const CLAIM_SAGE_WRITES = readSqlFile('./sql/claim-sage-writes.sql', import.meta.url);
const CLAIM_SAGE_WRITE = readSqlFile('./sql/claim-sage-write.sql', import.meta.url);
const LOCK_SAGE_WRITE = readSqlFile('./sql/lock-sage-write.sql', import.meta.url);
const WRITE_SAGE_WRITE = readSqlFile('./sql/write-sage-write.sql', import.meta.url);

export const sageWriteReader = (database: SqlDatabase): SageWriteReader => ({
  readSageWrite: async (id) => {
    const [row] = await database.query<SageWriteRow>(READ_SAGE_WRITE, { id: idParam(id) });
    return row === undefined ? null : toSageWrite(row);
  },
  listSageWrites: async (company, limit) => {
    const params = { company: companyParam(company), limit: int(limit) };
    return (await database.query<SageWriteRow>(LIST_SAGE_WRITES, params)).map(toSageWrite);
  },
  lastPlannedDecision: async (company) => {
    const params = { company: companyParam(company) };
    const [row] = await database.query<{ readonly DecidedAt: Date | null }>(LAST_PLANNED_DECISION, params);
    return row?.DecidedAt ?? null;
  },
  listVoidMarks: async (company) => {
    const rows = await database.query<SageWriteRow>(LIST_VOID_MARKS, { company: companyParam(company) });
    return rows.map(toSageWrite);
  },
  isOvertaken: async (id) => (await database.query(FIND_NEWER, { id: idParam(id) })).length > 0,
});

export const sageWriteWriter = (database: SqlDatabase): SageWriteWriter => ({
  planSageWrite: async (write, now) => {
    const id = randomUUID();
    const isPlanned = await insertedOnce(
      transact(database, async (session) => {
        await session.execute(INSERT_SAGE_WRITE, insertParams(write, id, now));
        await appendHistory(session, plannedLine(planned(write, id, now)));
      }),
    );
    return isPlanned ? id : null;
  },
  claimSageWrites: async (company, owner, now, leaseMs, limit) => {
    const rows = await database.query<SageWriteRow & { readonly Number: string | number }>(CLAIM_SAGE_WRITES, {
      company: companyParam(company),
      ...claimParams(owner, now, leaseMs),
      limit: int(limit),
    });
    return [...rows].sort((a, b) => Number(a.Number) - Number(b.Number)).map(toSageWrite);
  },
  claimSageWrite: async (id, owner, now, leaseMs) => {
    const params = { id: idParam(id), ...claimParams(owner, now, leaseMs) };
    const [row] = await database.query<SageWriteRow>(CLAIM_SAGE_WRITE, params);
    return row === undefined ? null : toSageWrite(row);
  },
  keepBefore: (id, owner, value, now) =>
    change(database, id, owner, now, (write) => ({ next: looked(write, value, now), line: () => null })),
  endSageWrite: (id, owner, end, now) =>
    change(database, id, owner, now, (write) => ({
      next: ended(write, end, now),
      line: (next) => endedLine(write, next),
    })),
});

const claimParams = (owner: string, now: Date, leaseMs: number) => ({
  owner: text(owner, 200),
  now: instant(now),
  leaseUntil: instant(new Date(now.getTime() + leaseMs)),
});

/** Reads, works out and writes in one transaction; null when the claim was lost. */
function change(
  database: SqlDatabase,
  id: string,
  owner: string,
  now: Date,
  work: (write: SageWrite) => { readonly next: SageWrite; readonly line: (next: SageWrite) => HistoryLine | null },
): Promise<SageWrite | null> {
  const claim = { id: idParam(id), owner: text(owner, 200) };
  return transact(database, async (session) => {
    const [row] = await session.query<SageWriteRow>(LOCK_SAGE_WRITE, claim);
    if (row === undefined) return null;
    const { next, line } = work(toSageWrite(row));
    const params = {
      ...claim,
      state: text(next.state, 20),
      live: bit(isLive(next)),
      hasLooked: bit(next.before !== null),
      before: text(next.before?.value ?? null, 100),
      notBefore: instant(next.notBefore === null ? null : new Date(next.notBefore)),
      why: text(next.why, 100),
      nextOwner: text(next.state === 'writing' ? owner : null, 200),
      now: instant(now),
    };
    if ((await session.execute(WRITE_SAGE_WRITE, params)) === 0) return null;
    const told = line(next);
    if (told !== null) await appendHistory(session, told);
    return next;
  });
}
