import type { Dispute } from '../../../domain/relance/memory.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { day, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import type { DisputeWriter, NewDispute } from '../../../use-cases/ports/relance/memory-store.ts';
import { companyParam, readDay, tiersParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { type InstalmentRow, instalmentParams, toInstalmentKey } from './instalment-columns.ts';

const UPDATE_DISPUTE = readSqlFile('./sql/update-dispute.sql', import.meta.url);
const INSERT_DISPUTE = readSqlFile('./sql/insert-dispute.sql', import.meta.url);
const FORGET_DISPUTES = readSqlFile('./sql/forget-disputes.sql', import.meta.url);

export interface DisputeRow extends InstalmentRow {
  readonly Tiers: string;
  readonly Reason: string;
  readonly SinceDay: Date;
}

export const toDispute = (row: DisputeRow): Dispute => ({
  ...toInstalmentKey(row),
  reason: row.Reason,
  since: readDay(row.SinceDay),
});

export function disputeWriter(database: SqlDatabase): DisputeWriter {
  return {
    recordDisputes: (disputes) => untilSettled(() => transact(database, (session) => writeDisputes(session, disputes))),
    forgetDisputes: async (company) => {
      await untilSettled(() => database.execute(FORGET_DISPUTES, { company: companyParam(company) }));
    },
  };
}

/** Replaces what was known of these instalments, in a transaction of the caller. */
export async function writeDisputes(session: SqlSession, disputes: readonly NewDispute[]): Promise<void> {
  for (const params of disputes.map(disputeParams)) {
    if ((await session.execute(UPDATE_DISPUTE, params)) === 0) await session.execute(INSERT_DISPUTE, params);
  }
}

const disputeParams = (dispute: NewDispute): SqlParams => ({
  ...instalmentParams(dispute),
  company: companyParam(dispute.company),
  tiers: tiersParam(dispute.tiers),
  reason: text(dispute.reason, 1000),
  since: day(dispute.since),
});
