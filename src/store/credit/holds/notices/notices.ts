import { randomUUID } from 'node:crypto';
import type { SqlDatabase, SqlSession } from '../../../../platform/sql/database.ts';
import { instant, int, text } from '../../../../platform/sql/params.ts';
import { readSqlFile } from '../../../../platform/sql/read-sql-file.ts';
import {
  type Hold,
  type HoldNotice,
  type HoldWriter,
  MOST_TOLD_AT_ONCE,
  type NoticeTarget,
} from '../../../../use-cases/ports/credit/hold-store.ts';
import { companyParam, idParam } from '../../../columns.ts';
import { transact } from '../../../transact.ts';
import { untilSettled } from '../../../until-settled.ts';
import { addressOf, distinctTargets } from '../hold-changes.ts';

const INSERT_MISSING = readSqlFile('./sql/insert-missing-notice.sql', import.meta.url);
const INSERT_NOTICE = readSqlFile('./sql/insert-notice.sql', import.meta.url);
const GIVE_UP_NOTICES = readSqlFile('./sql/give-up-notices.sql', import.meta.url);
const WAKE_NOTICES = readSqlFile('./sql/wake-notices.sql', import.meta.url);
const CLAIM_NOTICES = readSqlFile('./sql/claim-notices.sql', import.meta.url);
const FINISH_NOTICE = readSqlFile('./sql/finish-notice.sql', import.meta.url);
const FORGET_AWAITED = readSqlFile('./sql/forget-awaited.sql', import.meta.url);
const AWAIT_PERSON = readSqlFile('./sql/await-person.sql', import.meta.url);

/** Writes down who is to be told of a hold, in the transaction of what they are told. */
export async function planNotices(
  session: SqlSession,
  hold: Hold,
  targets: readonly NoticeTarget[],
  now: Date,
): Promise<void> {
  for (const target of distinctTargets(targets)) {
    await session.execute(INSERT_NOTICE, {
      id: idParam(randomUUID()),
      holdId: idParam(hold.id),
      company: companyParam(hold.company),
      targetKind: text(target.kind, 20),
      target: text(addressOf(target), 400),
      now: instant(now),
    });
  }
}

export type NoticeQueue = Pick<HoldWriter, 'tellAlso' | 'claimNotices' | 'finishNotice' | 'awaitPerson'>;

export function noticeQueue(database: SqlDatabase): NoticeQueue {
  return {
    tellAlso: async (id, target, now) => {
      const params = {
        id: idParam(randomUUID()),
        holdId: idParam(id),
        targetKind: text(target.kind, 20),
        target: text(addressOf(target), 400),
        now: instant(now),
      };
      return (await database.execute(INSERT_MISSING, params)) > 0;
    },
    claimNotices: (owner, now, leaseMs, limit) => claimNotices(database, owner, now, leaseMs, limit),
    finishNotice: async (id, owner, to, now) => {
      const params = { id: idParam(id), owner: text(owner, 200), to: text(to, 20), now: instant(now) };
      await database.execute(FINISH_NOTICE, params);
    },
    awaitPerson: (id, owner, personId, now) => {
      const params = { id: idParam(id), owner: text(owner, 200), person: text(personId, 100), now: instant(now) };
      return untilSettled(() =>
        transact(database, async (session) => {
          await session.execute(FORGET_AWAITED, params);
          await session.execute(AWAIT_PERSON, params);
        }),
      );
    },
  };
}

interface NoticeRow {
  readonly Id: string;
  readonly HoldId: string;
  readonly Company: string;
  readonly TargetKind: NoticeTarget['kind'];
  readonly Target: string;
  readonly State: HoldNotice['state'];
  readonly Tries: number;
  readonly Number: string | number;
}

function claimNotices(
  database: SqlDatabase,
  owner: string,
  now: Date,
  leaseMs: number,
  limit: number,
): Promise<readonly HoldNotice[]> {
  const params = {
    owner: text(owner, 200),
    now: instant(now),
    leaseUntil: instant(new Date(now.getTime() + leaseMs)),
    limit: int(limit),
  };
  return transact(database, async (session) => {
    await session.execute(GIVE_UP_NOTICES, { now: params.now });
    await session.execute(WAKE_NOTICES, { most: int(MOST_TOLD_AT_ONCE), now: params.now });
    const rows = await session.query<NoticeRow>(CLAIM_NOTICES, params);
    return [...rows].sort((a, b) => a.Tries - b.Tries || Number(a.Number) - Number(b.Number)).map(toNotice);
  });
}

const toNotice = (row: NoticeRow): HoldNotice => ({
  id: row.Id,
  holdId: row.HoldId,
  company: row.Company,
  target:
    row.TargetKind === 'salesperson'
      ? { kind: row.TargetKind, address: row.Target }
      : { kind: row.TargetKind, id: row.Target },
  state: row.State,
});
