import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { ConversationPurpose, RegistrationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import { companyParam, personParams } from '../columns.ts';
import { insertedOnce } from '../until-settled.ts';
import { registrations } from './registrations.ts';

const INSERT_PURPOSE = readSqlFile('./sql/insert-purpose.sql', import.meta.url);
const DELETE_PURPOSE = readSqlFile('./sql/delete-purpose.sql', import.meta.url);
const LIST_PURPOSES = readSqlFile('./sql/list-purposes.sql', import.meta.url);

/** What conversations are told without asking. The registration comes first: without it nothing is told. */
export function purposes(
  database: SqlDatabase,
): Pick<RegistrationStore, 'addPurpose' | 'removePurpose' | 'listConversations'> {
  const { register } = registrations(database);
  return {
    addPurpose: async (conversationId, purpose, company, byId, byName, now) => {
      await register(conversationId, byId, byName, now);
      const by = personParams({ id: byId, name: byName });
      const params = { ...purposeParams(conversationId, purpose, company), ...by, now: instant(now) };
      await insertedOnce(database.execute(INSERT_PURPOSE, params));
    },
    removePurpose: async (conversationId, purpose, company) =>
      (await database.execute(DELETE_PURPOSE, purposeParams(conversationId, purpose, company))) > 0,
    listConversations: async (purpose, company) => {
      const params = { purpose: text(purpose, 10), company: companyParam(company) };
      const rows = await database.query<{ ConversationId: string }>(LIST_PURPOSES, params);
      return rows.map((row) => row.ConversationId);
    },
  };
}

const purposeParams = (conversationId: string, purpose: ConversationPurpose, company: string) => ({
  conversationId: text(conversationId, 400),
  purpose: text(purpose, 10),
  company: companyParam(company),
});
