import type { SqlDatabase } from '../../../../platform/sql/database.ts';
import { instant, int, text } from '../../../../platform/sql/params.ts';
import { readSqlFile } from '../../../../platform/sql/read-sql-file.ts';
import type { ReachStore, ShownThere } from '../../../../use-cases/ports/transport/conversation-store.ts';

const NOTE_MISSING = readSqlFile('./sql/note-missing.sql', import.meta.url);
const NOTE_FOUND = readSqlFile('./sql/note-found.sql', import.meta.url);
const LIST_TO_LOOK_AGAIN = readSqlFile('./sql/list-to-look-again.sql', import.meta.url);
const LIST_SHOWN = readSqlFile('./sql/list-shown.sql', import.meta.url);

interface ShownRow {
  readonly Kind: ShownThere['kind'];
  readonly Id: string;
}

/** Conversations that Teams does not find just now, and what is to be brought up to date there once it does. */
export const missing = (
  database: SqlDatabase,
): Pick<ReachStore, 'noteMissing' | 'noteFound' | 'listToLookAgain' | 'listShown'> => ({
  noteMissing: async (conversationId, { failures, lookAgainAt }) => {
    const params = {
      conversationId: text(conversationId, 400),
      failures: int(failures),
      lookAgainAt: instant(lookAgainAt),
    };
    await database.execute(NOTE_MISSING, params);
  },
  noteFound: async (conversationId) => {
    await database.execute(NOTE_FOUND, { conversationId: text(conversationId, 400) });
  },
  listToLookAgain: async (now) => {
    const rows = await database.query<{ ConversationId: string }>(LIST_TO_LOOK_AGAIN, { now: instant(now) });
    return rows.map((row) => row.ConversationId);
  },
  listShown: async (conversationId, limit) => {
    const params = { conversationId: text(conversationId, 400), limit: int(limit) };
    return (await database.query<ShownRow>(LIST_SHOWN, params)).map((row) => ({ kind: row.Kind, id: row.Id }));
  },
});
