import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { ConversationStore, StoredConversation } from '../../use-cases/ports/conversation-store.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { deliveries } from './deliveries.ts';
import { purposes } from './purposes.ts';
import { registrations } from './registrations.ts';

const FIND_CONVERSATION = readSqlFile('./sql/find-conversation.sql', import.meta.url);
const FIND_PERSONAL = readSqlFile('./sql/find-personal.sql', import.meta.url);
const UPDATE_CONVERSATION = readSqlFile('./sql/update-conversation.sql', import.meta.url);
const INSERT_CONVERSATION = readSqlFile('./sql/insert-conversation.sql', import.meta.url);
const MARK_DEAD = readSqlFile('./sql/mark-dead.sql', import.meta.url);

/** A dead conversation is found again only after it was remembered anew. */
export function conversationStore(database: SqlDatabase): ConversationStore {
  return {
    remember: (conversation, now) => remember(database, conversation, now),
    find: async (conversationId) =>
      toConversation(await database.query(FIND_CONVERSATION, { conversationId: text(conversationId, 400) })),
    findPersonal: async (personId) =>
      toConversation(await database.query(FIND_PERSONAL, { personId: text(personId, 100) })),
    markDead: async (conversationId, why, now) => {
      const params = {
        conversationId: text(conversationId, 400),
        why: text(why.slice(0, 1000), 1000),
        now: instant(now),
      };
      await database.execute(MARK_DEAD, params);
    },
    ...deliveries(database),
    ...registrations(database),
    ...purposes(database),
  };
}

function remember(database: SqlDatabase, conversation: StoredConversation, now: Date): Promise<void> {
  const params = {
    conversationId: text(conversation.conversationId, 400),
    kind: text(conversation.kind, 40),
    personId: text(conversation.personId, 100),
    reference: longText(conversation.reference),
    now: instant(now),
  };
  return untilSettled(() =>
    transact(database, async (session) => {
      if ((await session.execute(UPDATE_CONVERSATION, params)) > 0) return;
      await session.execute(INSERT_CONVERSATION, params);
    }),
  );
}

interface ConversationRow {
  readonly ConversationId: string;
  readonly Kind: string;
  readonly PersonId: string | null;
  readonly Reference: string;
}

function toConversation([row]: readonly ConversationRow[]): StoredConversation | null {
  if (row === undefined) return null;
  return { conversationId: row.ConversationId, kind: row.Kind, personId: row.PersonId, reference: row.Reference };
}
