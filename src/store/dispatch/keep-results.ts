import type { SqlDatabase } from '../../platform/sql/database.ts';
import { bigint, bit, bytes, day, instant, int, smallint, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../platform/sql/types.ts';
import type { Dispatch } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, tiersParam } from '../columns.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';

const UPDATE_LETTER = readSqlFile('./sql/update-letter.sql', import.meta.url);
const INSERT_LETTER = readSqlFile('./sql/insert-letter.sql', import.meta.url);
const INSERT_REMINDED = readSqlFile('./sql/insert-reminded.sql', import.meta.url);

/** Replaces the bytes kept before: a letter rendered again after a recheck is the one that leaves. */
export function saveLetter(database: SqlDatabase, dispatchId: string, pdf: Uint8Array): Promise<void> {
  const params = { dispatchId: idParam(dispatchId), pdf: bytes(Buffer.from(pdf)) };
  return untilSettled(() =>
    transact(database, async (session) => {
      if ((await session.execute(UPDATE_LETTER, params)) === 0) await session.execute(INSERT_LETTER, params);
    }),
  );
}

/**
 * The level of each instalment of the rappel that left (other letters move none), as of the day written on it: the day that the customer reads and
 * that intervals count from, whenever this is called.
 */
export function recordReminded(database: SqlDatabase, dispatch: Dispatch, now: Date): Promise<void> {
  const rows = remindedParams(dispatch, now);
  return untilSettled(() =>
    transact(database, async (session) => {
      for (const row of rows) await session.execute(INSERT_REMINDED, row);
    }),
  );
}

function remindedParams(dispatch: Dispatch, now: Date): SqlParams[] {
  const { facts } = dispatch;
  if (facts.kind !== 'rappel') return [];
  const dropped = new Set(dispatch.dropped);
  return facts.lines
    .filter((line) => !dropped.has(line.ecNo))
    .map((line) => ({
      dispatchId: idParam(dispatch.id),
      ecNo: int(line.ecNo),
      company: companyParam(dispatch.company),
      tiers: tiersParam(dispatch.tiers),
      piece: text(line.piece, 40),
      due: day(line.due),
      amount: bigint(line.amount),
      level: smallint(line.level),
      on: day(facts.date),
      byHand: bit(dispatch.levelByHand),
      sandbox: bit(facts.sandbox),
      now: instant(now),
    }));
}
