import { randomUUID } from 'node:crypto';
import { parisDay } from '../../../domain/day.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, int, json, longText, smallint, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { Hold, NewHold } from '../../../use-cases/ports/credit/hold-store.ts';
import { companyParam, idParam, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { changeHold } from './change-hold.ts';
import { closed, isSame, toHold, toReference } from './hold-changes.ts';
import { openingLines, supersededLine } from './hold-history.ts';
import { type HoldRow, toStoredHold } from './hold-row.ts';
import { planNotices } from './notices/notices.ts';

const LOCK_LIVE = readSqlFile('./sql/lock-live-hold.sql', import.meta.url);
const INSERT_HOLD = readSqlFile('./sql/insert-hold.sql', import.meta.url);
const NEXT_NUMBER = readSqlFile('./sql/next-number.sql', import.meta.url);
const FIRST_NUMBER = readSqlFile('./sql/first-number.sql', import.meta.url);

/**
 * Where an order has a live hold that is not the one to supersede as it was seen, that one is the answer: somebody was faster. Of two opened at
 * once, `one_live_hold_per_order` lets one through and the other finds it; no number is lost, for it is taken in the same
 * transaction.
 */
export function openHold(
  database: SqlDatabase,
  asked: NewHold,
  now: Date,
): Promise<{ readonly opened: boolean; readonly hold: Hold }> {
  return untilSettled(() =>
    transact(database, async (session) => {
      const standing = await lockLive(session, asked);
      if (standing !== null && !isSame(standing, asked.supersedes)) return { opened: false, hold: standing };
      const reference = await nextReference(session, Number(parisDay(now).slice(0, 4)));
      const hold = toHold(asked, randomUUID(), reference, now);
      if (standing !== null) {
        const line = (from: Hold, next: Hold) => supersededLine(from, next, hold);
        await changeHold(
          session,
          standing.id,
          standing.version,
          closed(asked.supersedes?.as ?? 'superseded', now),
          line,
        );
      }
      await insertHold(session, hold, now);
      for (const line of openingLines(hold, standing)) await appendHistory(session, line);
      await planNotices(session, hold, asked.targets, now);
      return { opened: true, hold };
    }),
  );
}

async function lockLive(session: SqlSession, { company, facts }: NewHold): Promise<Hold | null> {
  const [row] = await session.query<HoldRow>(LOCK_LIVE, {
    company: companyParam(company),
    kind: text(facts.order.kind, 20),
    piece: text(facts.order.piece, 40),
  });
  return row === undefined ? null : toStoredHold(row);
}

async function insertHold(session: SqlSession, hold: Hold, now: Date): Promise<void> {
  await session.execute(INSERT_HOLD, {
    id: idParam(hold.id),
    reference: text(hold.reference, 20),
    company: companyParam(hold.company),
    state: text(hold.state, 20),
    kind: text(hold.kind, 20),
    piece: text(hold.piece, 40),
    payer: tiersParam(hold.payer),
    fingerprint: longText(hold.fingerprint),
    facts: json(hold.facts),
    step: int(hold.step),
    notes: json(hold.notes),
    askedById: text(hold.askedBy?.id ?? null, 100),
    askedByName: text(hold.askedBy?.name ?? null, 200),
    now: instant(now),
  });
}

async function nextReference(session: SqlSession, year: number): Promise<string> {
  const [row] = await session.query<{ LastNumber: number }>(NEXT_NUMBER, { year: smallint(year) });
  if (row === undefined) await session.execute(FIRST_NUMBER, { year: smallint(year) });
  return toReference(year, row?.LastNumber ?? 1);
}
