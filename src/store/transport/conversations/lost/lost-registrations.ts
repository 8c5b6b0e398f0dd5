import type { SqlDatabase } from '../../../../platform/sql/database.ts';
import { instant, text } from '../../../../platform/sql/params.ts';
import { readSqlFile } from '../../../../platform/sql/read-sql-file.ts';
import type { RegistrationStore } from '../../../../use-cases/ports/transport/conversation-store.ts';

const LIST_LOST = readSqlFile('./sql/list-lost.sql', import.meta.url);
const NOTE_LOST_TOLD = readSqlFile('./sql/note-lost-told.sql', import.meta.url);
const POSTPONE_LOST = readSqlFile('./sql/postpone-lost.sql', import.meta.url);

interface LostRow {
  readonly ConversationId: string;
  readonly Reference: string;
  readonly DeadAt: Date;
  readonly DeadWhy: string;
  readonly ById: string;
  readonly ByName: string;
}

/** Registered conversations that no message reaches: the registration stays, and an administrator is told. */
export const lostRegistrations = (
  database: SqlDatabase,
): Pick<RegistrationStore, 'listLost' | 'noteLostTold' | 'postponeLost'> => ({
  listLost: async (now) => {
    const rows = await database.query<LostRow>(LIST_LOST, { now: instant(now) });
    return rows.map((row) => ({
      conversationId: row.ConversationId,
      reference: row.Reference,
      why: row.DeadWhy,
      since: row.DeadAt,
      registeredBy: { id: row.ById, name: row.ByName },
    }));
  },
  noteLostTold: async (conversationId, now) => {
    await database.execute(NOTE_LOST_TOLD, { conversationId: text(conversationId, 400), now: instant(now) });
  },
  postponeLost: async (conversationId, until) => {
    await database.execute(POSTPONE_LOST, { conversationId: text(conversationId, 400), until: instant(until) });
  },
});
