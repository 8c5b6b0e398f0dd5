import { createHash, randomUUID } from 'node:crypto';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Exclusion } from '../../../domain/relance/memory.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { day, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { ExclusionWriter, NewExclusion } from '../../../use-cases/ports/relance/memory-store.ts';
import { companyParam, idParam, personParams, readDay, readDayOrNull, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { addedLine, liftedLine } from './exclusion-history.ts';
import { type InstalmentRow, instalmentParams, toInstalmentKey } from './instalment-columns.ts';

const FIND_EXCLUSION = readSqlFile('./sql/find-exclusion.sql', import.meta.url);
const INSERT_EXCLUSION = readSqlFile('./sql/insert-exclusion.sql', import.meta.url);
const LIFT_EXCLUSION = readSqlFile('./sql/lift-exclusion.sql', import.meta.url);

export interface ExclusionRow extends InstalmentRow {
  readonly Id: string;
  readonly Tiers: string;
  readonly ById: string;
  readonly ByName: string;
  readonly Reason: string;
  readonly SinceDay: Date;
  readonly UntilDay: Date | null;
}

export const toExclusion = (row: ExclusionRow): Exclusion => ({
  ...toInstalmentKey(row),
  id: row.Id,
  by: { id: row.ById, name: row.ByName },
  reason: row.Reason,
  since: readDay(row.SinceDay),
  until: readDayOrNull(row.UntilDay),
});

/** `now`: when it is written down; the days are the caller's. */
export function exclusionWriter(database: SqlDatabase, now: () => Date): ExclusionWriter {
  return {
    addExclusion: (exclusion) => addExclusion(database, exclusion, now()),
    liftExclusion: (company, tiers, id, by, on) => liftExclusion(database, { company, tiers, id, by, on }, now()),
  };
}

/** Where one person says the same twice at once, the unique key lets one through and the other finds it. */
function addExclusion(
  database: SqlDatabase,
  added: NewExclusion,
  now: Date,
): Promise<{ readonly added: boolean; readonly exclusion: Exclusion }> {
  return untilSettled(() =>
    transact(database, async (session) => {
      const { company, tiers } = added;
      const present = await findSame(session, added);
      if (present !== null) return { added: false, exclusion: present };
      const exclusion = toNewExclusion(added);
      await session.execute(INSERT_EXCLUSION, {
        company: companyParam(company),
        ...instalmentParams(exclusion),
        id: idParam(exclusion.id),
        tiers: tiersParam(tiers),
        ...personParams(added.by),
        reason: text(added.reason, 1000),
        since: day(added.since),
        until: day(added.until),
        said: text(digestOf(added), 64),
      });
      await appendHistory(session, addedLine({ company, tiers }, exclusion, now));
      return { added: true, exclusion };
    }),
  );
}

interface Lifting {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly id: string;
  readonly by: Person;
  readonly on: Day;
}

function liftExclusion(database: SqlDatabase, lifting: Lifting, now: Date): Promise<boolean> {
  const { company, tiers, id, by, on } = lifting;
  return transact(database, async (session) => {
    const [lifted] = await session.query<ExclusionRow>(LIFT_EXCLUSION, {
      company: companyParam(company),
      id: idParam(id),
      ...personParams(by),
      on: day(on),
    });
    if (lifted === undefined) return false;
    await appendHistory(session, liftedLine({ company, tiers }, toExclusion(lifted), by, now));
    return true;
  });
}

async function findSame(session: SqlSession, { company, ecNo, by, reason, until }: NewExclusion) {
  const [row] = await session.query<ExclusionRow>(FIND_EXCLUSION, {
    company: companyParam(company),
    ecNo: int(ecNo),
    byId: text(by.id, 100),
    reason: text(reason, 1000),
    until: day(until),
  });
  return row === undefined ? null : toExclusion(row);
}

/** Short enough for a unique key. */
const digestOf = ({ by, reason, until }: NewExclusion): string =>
  createHash('sha256')
    .update(JSON.stringify([by.id, reason, until]))
    .digest('hex');

const toNewExclusion = ({ company: _company, tiers: _tiers, ...exclusion }: NewExclusion): Exclusion => ({
  ...exclusion,
  id: randomUUID(),
});
