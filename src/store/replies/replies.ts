import type { Bounce } from '../../domain/replies/bounce.ts';
import type { BounceBlame } from '../../domain/replies/delivery-report.ts';
import type { Reply } from '../../domain/replies/reply.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { instant, int, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { ReplyReader, ReplyWriter, SeenMessage } from '../../use-cases/ports/replies/reply-store.ts';
import { companyParam, idParam, personParams, readInstant, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { insertedIfAbsent, untilSettled } from '../until-settled.ts';
import { insertReply } from './answers/customer-replies.ts';
import { bouncedLine, liftedLine } from './reply-history.ts';

const READ_POSITION = readSqlFile('./sql/read-position.sql', import.meta.url);
const UPDATE_POSITION = readSqlFile('./sql/update-position.sql', import.meta.url);
const INSERT_POSITION = readSqlFile('./sql/insert-position.sql', import.meta.url);
const LIST_SEEN = readSqlFile('./sql/list-seen.sql', import.meta.url);
const FIND_BY_KEY = readSqlFile('./sql/find-by-key.sql', import.meta.url);
const FIND_BY_MESSAGE = readSqlFile('./sql/find-by-message.sql', import.meta.url);
const FIND_BY_REFERENCE = readSqlFile('./sql/find-by-reference.sql', import.meta.url);
const INSERT_MESSAGE = readSqlFile('./sql/insert-message.sql', import.meta.url);
const INSERT_BOUNCE = readSqlFile('./sql/insert-bounce.sql', import.meta.url);
const LIST_REFUSED = readSqlFile('./sql/list-refused.sql', import.meta.url);
const LIST_BOUNCES = readSqlFile('./sql/list-bounces.sql', import.meta.url);
const LIST_BOUNCES_OF = readSqlFile('./sql/list-bounces-of.sql', import.meta.url);
const LIFT_BOUNCES = readSqlFile('./sql/lift-bounces.sql', import.meta.url);

interface RefusedRow {
  readonly Tiers: string;
  readonly Address: string;
  readonly Reference: string;
  readonly StatusCode: string | null;
  readonly Diagnostic: string;
  readonly BouncedAt: Date;
}

interface BounceRow extends RefusedRow {
  readonly DispatchId: string;
  readonly Company: string;
  readonly Blame: BounceBlame;
}

const mailboxParam = (mailbox: string) => text(mailbox, 320);
/** Lists go between bars: an id that holds one is not of ours. */
const listParam = (values: readonly string[]) => longText(values.filter((one) => !one.includes('|')).join('|'));
/** `<key@domain>`, and the key of a letter that was written anew is `<id>~2`. */
const letterIdOf = (messageId: string): string => messageId.replace(/^<|@[^@]*$/gu, '').replace(/~\d+$/u, '');

export function replyReader(database: SqlDatabase): ReplyReader {
  return {
    readPosition: async (mailbox) => {
      const asked = { mailbox: mailboxParam(mailbox) };
      const [row] = await database.query<{ Position: string; ReadAt: Date }>(READ_POSITION, asked);
      return row === undefined ? null : { position: row.Position, readAt: row.ReadAt };
    },
    listSeen: async (mailbox, ids) => {
      const asked = { mailbox: mailboxParam(mailbox), ids: listParam(ids) };
      const rows = ids.length === 0 ? [] : await database.query<{ MessageId: string }>(LIST_SEEN, asked);
      return new Set(rows.map(({ MessageId }) => MessageId));
    },
    findLetter: async (messageIds, { mailbox, conversationId }) => {
      const of = { mailbox: mailboxParam(mailbox) };
      const [known] = await database.query<{ Id: string }>(FIND_BY_KEY, {
        ...of,
        ids: listParam(messageIds.map(letterIdOf)),
      });
      if (known) return known.Id;
      const named = { messageIds: listParam(messageIds), conversationId: text(conversationId, 1000) };
      const [found] = await database.query<{ Id: string }>(FIND_BY_MESSAGE, { ...of, ...named });
      return found?.Id ?? null;
    },
    findLetterByReference: async (references, mailbox) => {
      const asked = { mailbox: mailboxParam(mailbox), references: listParam(references) };
      const [found] = references.length === 0 ? [] : await database.query<{ Id: string }>(FIND_BY_REFERENCE, asked);
      return found?.Id ?? null;
    },
    listRefused: async (company, tiers) => {
      const asked = { company: companyParam(company), tiers: tiers === 'all' ? longText(null) : listParam(tiers) };
      return (await database.query<RefusedRow>(LIST_REFUSED, asked)).map(toRefused);
    },
    listBounces: async (company, since, limit) => {
      const asked = { company: companyParam(company), since: instant(since), limit: int(limit) };
      return (await database.query<BounceRow>(LIST_BOUNCES, asked)).map(toBounce);
    },
    listBouncesOf: async (ids) => {
      if (ids.length === 0) return [];
      return (await database.query<BounceRow>(LIST_BOUNCES_OF, { ids: listParam(ids) })).map(toBounce);
    },
  };
}

export function replyWriter(database: SqlDatabase): ReplyWriter {
  return {
    keepMessage: (message, bounces, now, reply) =>
      untilSettled(() => transact(database, (session) => keep(session, message, { bounces, reply }, now))),
    savePosition: async (mailbox, position, now) => {
      const saved = { mailbox: mailboxParam(mailbox), position: longText(position), now: instant(now) };
      if ((await database.execute(UPDATE_POSITION, saved)) > 0) return;
      await insertedIfAbsent(database.execute(INSERT_POSITION, saved));
    },
    liftRefusal: (company, tiers, address, by, now) =>
      transact(database, async (session) => {
        const lifted = await session.execute(LIFT_BOUNCES, {
          company: companyParam(company),
          tiers: tiersParam(tiers),
          address: text(address, 320),
          ...personParams(by),
          now: instant(now),
        });
        if (lifted > 0) await appendHistory(session, liftedLine(company, tiers, by, now));
        return lifted > 0;
      }),
  };
}

async function keep(
  session: SqlSession,
  message: SeenMessage,
  { bounces, reply }: { readonly bounces: readonly Bounce[]; readonly reply: Reply | undefined },
  now: Date,
): Promise<boolean> {
  const { mailbox, id, kind, receivedAt, conversationId } = message;
  const taken = await session.execute(INSERT_MESSAGE, {
    mailbox: mailboxParam(mailbox),
    messageId: text(id, 400),
    kind: text(kind, 10),
    receivedAt: instant(new Date(receivedAt)),
    conversationId: text(conversationId, 1000),
    now: instant(now),
  });
  if (taken === 0) return false;
  for (const bounce of bounces) {
    if ((await insert(session, bounce)) > 0) await appendHistory(session, bouncedLine(bounce, now));
  }
  if (reply) await insertReply(session, reply, now);
  return true;
}

const insert = (session: SqlSession, bounce: Bounce): Promise<number> =>
  session.execute(INSERT_BOUNCE, {
    dispatchId: idParam(bounce.dispatchId),
    address: text(bounce.address, 320),
    company: companyParam(bounce.company),
    tiers: tiersParam(bounce.tiers),
    reference: text(bounce.reference, 20),
    status: text(bounce.status, 20),
    diagnostic: text(bounce.diagnostic, 400),
    blame: text(bounce.blame, 10),
    at: instant(new Date(bounce.at)),
  });

const toRefused = (row: RefusedRow) => ({
  tiers: row.Tiers,
  address: row.Address,
  reference: row.Reference,
  status: row.StatusCode,
  diagnostic: row.Diagnostic,
  at: readInstant(row.BouncedAt),
});

const toBounce = (row: BounceRow): Bounce => ({
  ...toRefused(row),
  company: row.Company,
  dispatchId: row.DispatchId,
  blame: row.Blame,
});
