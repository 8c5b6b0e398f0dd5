import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { instant, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { GreetingStore } from '../../../use-cases/ports/transport/conversation-store.ts';
import { insertedIfAbsent } from '../../until-settled.ts';

const INSERT_GREETING = readSqlFile('./sql/insert-greeting.sql', import.meta.url);
const DELETE_GREETING = readSqlFile('./sql/delete-greeting.sql', import.meta.url);

/** Teams says several times that the app was installed: the unique key decides who greets. */
export const greetings = (database: SqlDatabase): GreetingStore => ({
  claimGreeting: (conversationId, now) =>
    insertedIfAbsent(
      database.execute(INSERT_GREETING, { conversationId: text(conversationId, 400), now: instant(now) }),
    ),
  releaseGreeting: async (conversationId) => {
    await database.execute(DELETE_GREETING, { conversationId: text(conversationId, 400) });
  },
});
