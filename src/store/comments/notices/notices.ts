import { randomUUID } from 'node:crypto';
import { CHANNELS, type Channel, isOver, type NoticeState } from '../../../domain/comments/mention.ts';
import type { Person } from '../../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { MentionNotice, NoticePatch, NoticeStore } from '../../../use-cases/ports/comments/notice-store.ts';
import { idParam } from '../../columns.ts';

const INSERT_NOTICE = readSqlFile('./sql/insert-notice.sql', import.meta.url);
const CLAIM_NOTICES = readSqlFile('./sql/claim-notices.sql', import.meta.url);
const ADVANCE_NOTICE = readSqlFile('./sql/advance-notice.sql', import.meta.url);

/** A message by each channel to somebody whom a comment mentions for the first time; false where they were mentioned, or it was deleted. */
export async function planMention(session: SqlSession, commentId: string, person: Person, now: Date): Promise<boolean> {
  let planned = 0;
  for (const channel of CHANNELS) {
    planned += await session.execute(INSERT_NOTICE, {
      id: idParam(randomUUID()),
      commentId: idParam(commentId),
      personId: text(person.id, 100),
      personName: text(person.name, 200),
      channel: text(channel, 10),
      now: instant(now),
    });
  }
  return planned > 0;
}

interface NoticeRow {
  readonly Id: string;
  readonly CommentId: string;
  readonly Company: string;
  readonly PersonId: string;
  readonly PersonName: string;
  readonly Channel: Channel;
  readonly State: NoticeState;
  readonly Attempts: number;
  readonly GraphId: string | null;
  readonly InternetMessageId: string | null;
  readonly MailConversationId: string | null;
  readonly Number: string | number;
}

export function mentionNotices(database: SqlDatabase): NoticeStore {
  return {
    claimMentionNotices: async (owner, now, leaseMs, limit) => {
      const rows = await database.query<NoticeRow>(CLAIM_NOTICES, {
        owner: text(owner, 200),
        now: instant(now),
        leaseUntil: instant(new Date(now.getTime() + leaseMs)),
        limit: int(limit),
      });
      return [...rows].sort((a, b) => a.Attempts - b.Attempts || Number(a.Number) - Number(b.Number)).map(toNotice);
    },
    advanceMentionNotice: async (notice, to, patch, owner, now) => {
      const next = noticeAfter(notice, to, patch);
      const isKept = !isOver(to) && patch.notBefore === undefined;
      const changed = await database.execute(ADVANCE_NOTICE, {
        id: idParam(notice.id),
        owner: text(owner, 200),
        from: text(notice.state, 20),
        to: text(to, 20),
        attempts: int(next.attempts),
        graphId: text(next.trace.graphId, 400),
        messageId: text(next.trace.internetMessageId, 400),
        conversationId: text(next.trace.conversationId, 400),
        notBefore: instant(patch.notBefore ?? null),
        error: text(patch.error?.slice(0, 200) ?? null, 200),
        keeper: text(isKept ? owner : null, 200),
        now: instant(now),
      });
      return changed === 0 ? null : next;
    },
  };
}

/** The notice after a step: tries are counted at each state anew. */
export const noticeAfter = (notice: MentionNotice, to: NoticeState, { trace }: NoticePatch): MentionNotice => ({
  ...notice,
  state: to,
  attempts: to === notice.state ? notice.attempts + 1 : 0,
  trace: trace ?? notice.trace,
});

const toNotice = (row: NoticeRow): MentionNotice => ({
  id: row.Id,
  commentId: row.CommentId,
  company: row.Company,
  person: { id: row.PersonId, name: row.PersonName },
  channel: row.Channel,
  state: row.State,
  attempts: row.Attempts,
  trace: {
    key: keyOfNotice(row.Id),
    graphId: row.GraphId,
    internetMessageId: row.InternetMessageId,
    conversationId: row.MailConversationId,
  },
});

/** By which its mail is found again. */
export const keyOfNotice = (id: string): string => `mention-${id}`;
