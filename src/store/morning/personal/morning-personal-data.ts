import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_REGISTRATIONS = readSqlFile('./sql/read-registrations.sql', import.meta.url);
const READ_PURPOSES = readSqlFile('./sql/read-purposes.sql', import.meta.url);

const ANSWERS_FOR = {
  RegisteredConversation: ['ConversationId', 'ById', 'ByName'],
  ConversationPurpose: ['ConversationId', 'ById', 'ByName'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'registrations', read: READ_REGISTRATIONS, why: 'decisions' },
  { what: 'purposes', read: READ_PURPOSES, why: 'decisions' },
];

/** Who let the bot speak of debts in a conversation, and what it is told there. */
export const morningPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
