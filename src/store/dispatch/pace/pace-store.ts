import { dayBefore, type MailboxPace, minuteBefore, nextDeparture, type Pace } from '../../../domain/dispatch/pace.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { day, instant, int, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { Leaving, PaceStore } from '../../../use-cases/ports/dispatch/pace-store.ts';
import { idParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { insertedIfAbsent } from '../../until-settled.ts';

const MINUTE_DEPARTURES = readSqlFile('./sql/minute-departures.sql', import.meta.url);
const DAY_DEPARTURES = readSqlFile('./sql/day-departures.sql', import.meta.url);
const LETTERS_IN_HAND = readSqlFile('./sql/letters-in-hand.sql', import.meta.url);
const READ_PAUSES = readSqlFile('./sql/read-pauses.sql', import.meta.url);
const HOLD_DEPARTURES = readSqlFile('./sql/hold-departures.sql', import.meta.url);
const INSERT_DEPARTURE = readSqlFile('./sql/insert-departure.sql', import.meta.url);
const PROLONG_PAUSE = readSqlFile('./sql/prolong-pause.sql', import.meta.url);
const INSERT_PAUSE = readSqlFile('./sql/insert-pause.sql', import.meta.url);
const COUNT_DEPARTURES = readSqlFile('./sql/count-departures.sql', import.meta.url);

const mailboxParam = (mailbox: string) => text(mailbox, 320);

interface DayRow {
  readonly Mailbox: string;
  readonly Recipients: number | string;
  readonly Outside: number | string;
  readonly Oldest: Date;
}

export function paceStore(database: SqlDatabase): PaceStore {
  return {
    readPace: (mailboxes, now) => readPace(database, mailboxes, now),
    takeDeparture: (leaving, mailboxes, limits, now) =>
      transact(database, async (session) => {
        await session.execute(HOLD_DEPARTURES);
        const pace = await readPace(session, mailboxes, now);
        const next = nextDeparture(pace, leaving.mailbox, leaving.load, limits, now);
        if (next === null) await insert(session, leaving, now);
        return next;
      }),
    pauseSending: async (mailbox, until) => {
      const pause = { mailbox: mailboxParam(mailbox), until: instant(until) };
      if (await insertedIfAbsent(database.execute(INSERT_PAUSE, pause))) return;
      await database.execute(PROLONG_PAUSE, pause);
    },
    countDepartures: async (mailbox, on) => {
      const asked = { mailbox: mailboxParam(mailbox), on: day(on) };
      const [row] = await database.query<{ readonly Letters: number | string }>(COUNT_DEPARTURES, asked);
      return Number(row?.Letters ?? 0);
    },
  };
}

const insert = (session: SqlSession, { dispatchId, mailbox, load, on }: Leaving, now: Date): Promise<number> =>
  session.execute(INSERT_DEPARTURE, {
    dispatchId: idParam(dispatchId),
    mailbox: mailboxParam(mailbox),
    now: instant(now),
    on: day(on),
    recipients: int(load.recipients),
    outside: int(load.outside),
  });

async function readPace(database: Pick<SqlSession, 'query'>, mailboxes: readonly string[], now: Date): Promise<Pace> {
  const asked = longText(mailboxes.join('|'));
  const minute = await database.query<{ Mailbox: string; LeftAt: Date }>(MINUTE_DEPARTURES, {
    mailboxes: asked,
    minuteAgo: instant(minuteBefore(now)),
  });
  const days = await database.query<DayRow>(DAY_DEPARTURES, { mailboxes: asked, dayAgo: instant(dayBefore(now)) });
  const hands = await database.query<{ Mailbox: string; InHand: number | string; Unsent: number | string }>(
    LETTERS_IN_HAND,
    { now: instant(now) },
  );
  const pauses = await database.query<{ Mailbox: string; PausedUntil: Date }>(READ_PAUSES, { now: instant(now) });
  const pauseOf = (mailbox: string): Date | null =>
    pauses.find(({ Mailbox }) => Mailbox === mailbox)?.PausedUntil ?? null;
  const paceOne = (mailbox: string): MailboxPace => {
    const ofDay = days.find(({ Mailbox }) => Mailbox === mailbox);
    const hand = hands.find(({ Mailbox }) => Mailbox === mailbox);
    return {
      mailbox,
      inHand: Number(hand?.InHand ?? 0),
      unsentInHand: Number(hand?.Unsent ?? 0),
      minute: minute.filter(({ Mailbox }) => Mailbox === mailbox).map(({ LeftAt }) => LeftAt),
      recipients: Number(ofDay?.Recipients ?? 0),
      outside: Number(ofDay?.Outside ?? 0),
      oldest: ofDay?.Oldest ?? null,
      pausedUntil: pauseOf(mailbox),
    };
  };
  return { mailboxes: mailboxes.map(paceOne), pausedUntil: pauseOf('all') };
}
