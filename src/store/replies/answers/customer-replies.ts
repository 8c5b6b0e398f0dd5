import type { Reply } from '../../../domain/replies/reply.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { bit, instant, int, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type {
  CustomerReplyReader,
  CustomerReplyWriter,
  ReplyFilter,
} from '../../../use-cases/ports/replies/customer-reply-store.ts';
import { idParam, personParams, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { handledLine, receivedLine } from '../reply-history.ts';
import { type ReplyRow, replyParams, toReply } from './reply-row.ts';

const sql = (name: string): string => readSqlFile(`./sql/${name}.sql`, import.meta.url);
const INSERT_REPLY = sql('insert-reply');
const READ_REPLY = sql('read-reply');
const LIST_REPLIES = sql('list-replies');
const COUNT_REPLIES = sql('count-replies');
const LIST_REPLIES_TO = sql('list-replies-to');
const HANDLE_REPLY = sql('handle-reply');

/** Once however often it comes, with its line of history; in the transaction that takes its message up. */
export async function insertReply(session: SqlSession, reply: Reply, now: Date): Promise<void> {
  if ((await session.execute(INSERT_REPLY, replyParams(reply))) > 0)
    await appendHistory(session, receivedLine(reply, now));
}

export const customerReplyReader = (database: SqlDatabase): CustomerReplyReader => ({
  readCustomerReply: (id) => readReply(database, id),
  listCustomerReplies: async (filter, skip, count) => {
    const asked = filterParams(filter);
    const [rows, [counted]] = await Promise.all([
      database.query<ReplyRow>(LIST_REPLIES, { ...asked, skip: int(skip), count: int(count) }),
      database.query<{ readonly Total: number | string }>(COUNT_REPLIES, asked),
    ]);
    return { replies: rows.map(toReply), total: Number(counted?.Total ?? 0) };
  },
  listRepliesTo: async (ids) => {
    if (ids.length === 0) return [];
    return (await database.query<ReplyRow>(LIST_REPLIES_TO, { ids: longText(ids.join('|')) })).map(toReply);
  },
});

export const customerReplyWriter = (database: SqlDatabase): CustomerReplyWriter => ({
  handleReply: (id, as, by, now) =>
    transact(database, async (session) => {
      const handling = { id: idParam(id), as: text(as, 20), ...personParams(by), now: instant(now) };
      const reply = (await session.execute(HANDLE_REPLY, handling)) > 0 ? await readReply(session, id) : null;
      if (reply) await appendHistory(session, handledLine(reply, as, by, now));
      return reply;
    }),
});

async function readReply(session: Pick<SqlSession, 'query'>, id: string): Promise<Reply | null> {
  const [row] = await session.query<ReplyRow>(READ_REPLY, { id: idParam(id) });
  return row === undefined ? null : toReply(row);
}

const filterParams = ({ companies, tiers, since, waiting, strangers }: ReplyFilter) => ({
  companies: longText(companies.join('|')),
  tiers: tiersParam(tiers ?? null),
  since: instant(since ?? null),
  waiting: bit(waiting === true),
  strangers: bit(strangers === true),
});
