import { randomUUID } from 'node:crypto';
import type { LevelRank } from '../../../domain/company/reminder-plan.ts';
import type { LevelCorrection } from '../../../domain/relance/memory.ts';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day, instant, smallint, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { CorrectionWriter, NewCorrection } from '../../../use-cases/ports/relance/memory-store.ts';
import { companyParam, idParam, personParams, readDay, readInstant, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { correctedLine } from './correction-history.ts';
import { type InstalmentRow, instalmentParams, toInstalmentKey } from './instalment-columns.ts';

const INSERT_CORRECTION = readSqlFile('./sql/insert-correction.sql', import.meta.url);

export interface CorrectionRow extends InstalmentRow {
  readonly Tiers: string;
  readonly CountedLevel: number;
  readonly Reason: string;
  readonly ById: string;
  readonly ByName: string;
  readonly SetOn: Date;
  readonly SeenLevel: LevelRank | null;
  readonly SeenOn: Date | null;
  readonly RecordedAt: Date;
}

export const toCorrection = (row: CorrectionRow): LevelCorrection => ({
  ...toInstalmentKey(row),
  count: row.CountedLevel,
  by: { id: row.ById, name: row.ByName },
  reason: row.Reason,
  on: readDay(row.SetOn),
  at: readInstant(row.RecordedAt),
  seen: row.SeenLevel === null || row.SeenOn === null ? null : { level: row.SeenLevel, on: readDay(row.SeenOn) },
});

/** `now`: when it is written down, which tells the last of two of one day. */
export const correctionWriter = (database: SqlDatabase, now: () => Date): CorrectionWriter => ({
  correctLevel: (correction) => correctLevel(database, correction, now()),
});

function correctLevel(database: SqlDatabase, { company, tiers, ...given }: NewCorrection, now: Date) {
  const correction: LevelCorrection = { ...given, at: now.toISOString() };
  const id = randomUUID();
  return transact(database, async (session) => {
    await session.execute(INSERT_CORRECTION, {
      ...instalmentParams(correction),
      ...personParams(correction.by),
      id: idParam(id),
      company: companyParam(company),
      tiers: tiersParam(tiers),
      count: smallint(correction.count),
      reason: text(correction.reason, 1000),
      on: day(correction.on),
      seenLevel: smallint(correction.seen?.level ?? null),
      seenOn: day(correction.seen?.on ?? null),
      at: instant(now),
    });
    await appendHistory(session, correctedLine({ company, tiers, id }, correction));
    return correction;
  });
}
