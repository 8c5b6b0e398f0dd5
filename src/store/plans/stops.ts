import { randomUUID } from 'node:crypto';
import type { CustomerStop } from '../../domain/plans/customer-stop.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { day, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { CustomerStopReader, CustomerStopWriter } from '../../use-cases/ports/plans/stop-store.ts';
import { companyParam, idParam, personParams, readDay, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { liftedLine, stoppedLine } from './stop-history.ts';

const LIST_STOPS = readSqlFile('./sql/list-stops.sql', import.meta.url);
const INSERT_STOP = readSqlFile('./sql/insert-customer-stop.sql', import.meta.url);
const LIFT_STOP = readSqlFile('./sql/lift-customer-stop.sql', import.meta.url);

interface StopRow {
  readonly Id: string;
  readonly Tiers: string;
  readonly Reason: string;
  readonly SinceDay: Date;
  readonly UntilDay: Date;
  readonly ById: string;
  readonly ByName: string;
}

const toStop = (company: string, row: StopRow): CustomerStop => ({
  id: row.Id,
  company,
  tiers: row.Tiers,
  reason: row.Reason,
  since: readDay(row.SinceDay),
  until: readDay(row.UntilDay),
  by: { id: row.ById, name: row.ByName },
});

const listStops = async (
  session: Pick<SqlSession, 'query'>,
  company: string,
  tiers: string | null,
  today: string,
): Promise<readonly CustomerStop[]> => {
  const params = { company: companyParam(company), tiers: tiersParam(tiers), today: day(today) };
  return (await session.query<StopRow>(LIST_STOPS, params)).map((row) => toStop(company, row));
};

export const customerStopReader = (database: SqlDatabase): CustomerStopReader => ({
  listCustomerStops: (company, tiers, today) => listStops(database, company, tiers, today),
});

export const customerStopWriter = (database: SqlDatabase): CustomerStopWriter => ({
  addCustomerStop: (stop, now) => transact(database, (session) => addStop(session, stop, now, () => true)),
  holdCustomer: (stop, now) =>
    transact(database, (session) => addStop(session, stop, now, ({ until }) => until >= stop.until)),
  liftCustomerStop: ({ id, company, tiers }, by, on, now) =>
    transact(database, async (session) => {
      const params = { id: idParam(id), company: companyParam(company), tiers: tiersParam(tiers), on: day(on) };
      const lifted = (await session.execute(LIFT_STOP, { ...params, ...personParams(by) })) > 0;
      if (lifted) await appendHistory(session, liftedLine({ id, company, tiers }, by, now));
      return lifted;
    }),
});

async function addStop(
  session: SqlSession,
  given: Omit<CustomerStop, 'id'>,
  now: Date,
  isEnough: (present: CustomerStop) => boolean,
) {
  const present = (await listStops(session, given.company, given.tiers, given.since)).find(isEnough);
  if (present) return { added: false, stop: present };
  const stop: CustomerStop = { ...given, id: randomUUID() };
  await session.execute(INSERT_STOP, {
    ...{ id: idParam(stop.id), company: companyParam(stop.company), tiers: tiersParam(stop.tiers) },
    ...{ reason: text(stop.reason, 500), since: day(stop.since), until: day(stop.until), ...personParams(stop.by) },
  });
  await appendHistory(session, stoppedLine(stop, now));
  return { added: true, stop };
}
