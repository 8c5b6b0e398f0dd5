import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { RegistrationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import { personParams } from '../columns.ts';
import { transact } from '../transact.ts';
import { insertedOnce } from '../until-settled.ts';

const FIND_REGISTRATION = readSqlFile('./sql/find-registration.sql', import.meta.url);
const INSERT_REGISTRATION = readSqlFile('./sql/insert-registration.sql', import.meta.url);
const DELETE_REGISTRATION = readSqlFile('./sql/delete-registration.sql', import.meta.url);
const DELETE_PURPOSES = readSqlFile('./sql/delete-purposes.sql', import.meta.url);

/** Group conversations where debts may be spoken of. The first registration stays, with who made it. */
export function registrations(
  database: SqlDatabase,
): Pick<RegistrationStore, 'isRegistered' | 'register' | 'unregister'> {
  return {
    isRegistered: async (conversationId) =>
      (await database.query(FIND_REGISTRATION, { conversationId: text(conversationId, 400) })).length > 0,
    register: async (conversationId, byId, byName, now) => {
      await insertedOnce(
        database.execute(INSERT_REGISTRATION, {
          conversationId: text(conversationId, 400),
          ...personParams({ id: byId, name: byName }),
          now: instant(now),
        }),
      );
    },
    unregister: (conversationId) => {
      const params = { conversationId: text(conversationId, 400) };
      return transact(database, async (session) => {
        await session.execute(DELETE_PURPOSES, params);
        return (await session.execute(DELETE_REGISTRATION, params)) > 0;
      });
    },
  };
}
