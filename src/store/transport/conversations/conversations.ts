import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { instant, int, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type {
  ConversationStore,
  ReachStore,
  StoredConversation,
} from '../../../use-cases/ports/transport/conversation-store.ts';
import { purposes } from '../../morning/purposes.ts';
import { registrations } from '../../morning/registrations.ts';
import { insertedIfAbsent } from '../../until-settled.ts';
import { type ConversationRow, toConversation } from './conversation-row.ts';
import { greetings } from './greetings.ts';
import { lostRegistrations } from './lost/lost-registrations.ts';
import { missing } from './lost/missing.ts';

const FIND_CONVERSATION = readSqlFile('./sql/find-conversation.sql', import.meta.url);
const FIND_PERSONAL = readSqlFile('./sql/find-personal.sql', import.meta.url);
const LIST_PERSONAL = readSqlFile('./sql/list-personal.sql', import.meta.url);
const UPDATE_CONVERSATION = readSqlFile('./sql/update-conversation.sql', import.meta.url);
const INSERT_CONVERSATION = readSqlFile('./sql/insert-conversation.sql', import.meta.url);
const MARK_DEAD = readSqlFile('./sql/mark-dead.sql', import.meta.url);

export const conversationStore = (database: SqlDatabase): ConversationStore => ({
  ...reach(database),
  ...missing(database),
  ...registrations(database),
  ...purposes(database),
  ...lostRegistrations(database),
  ...greetings(database),
});

function reach(
  database: SqlDatabase,
): Pick<ReachStore, 'remember' | 'find' | 'findPersonal' | 'listPersonal' | 'markDead'> {
  const one = async (text: string, params: Parameters<SqlDatabase['query']>[1]) => {
    const [row] = await database.query<ConversationRow>(text, params);
    return row === undefined ? null : toConversation(row);
  };
  return {
    remember: (conversation, at, sign = 'speaker') => remember(database, conversation, at, sign),
    find: (conversationId) => one(FIND_CONVERSATION, { conversationId: text(conversationId, 400) }),
    findPersonal: (personId) => one(FIND_PERSONAL, { personId: text(personId, 100) }),
    listPersonal: async (limit) =>
      (await database.query<ConversationRow>(LIST_PERSONAL, { limit: int(limit) })).map(toConversation),
    markDead: async (conversationId, why, at) => {
      const params = {
        conversationId: text(conversationId, 400),
        why: text(why.slice(0, 1000), 1000),
        now: instant(at),
      };
      await database.execute(MARK_DEAD, params);
    },
  };
}

/** Not updated: it is new, or what is known of it is newer. */
async function remember(
  database: SqlDatabase,
  conversation: StoredConversation,
  at: Date,
  sign: 'speaker' | 'event',
): Promise<void> {
  const params = {
    conversationId: text(conversation.conversationId, 400),
    kind: text(conversation.kind, 40),
    personId: text(conversation.personId, 100),
    reference: longText(conversation.reference),
    now: instant(at),
  };
  const spoken = int(sign === 'speaker' ? 1 : 0);
  const updated = await database.execute(UPDATE_CONVERSATION, { ...params, spoken });
  if (updated === 0) await insertedIfAbsent(database.execute(INSERT_CONVERSATION, params));
}
