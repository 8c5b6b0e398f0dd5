import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_GREETINGS = readSqlFile('./sql/read-greetings.sql', import.meta.url);
const ERASE_GREETINGS = readSqlFile('./sql/erase-greetings.sql', import.meta.url);
const READ_QUESTIONS = readSqlFile('./sql/read-questions.sql', import.meta.url);
const ERASE_QUESTIONS = readSqlFile('./sql/erase-questions.sql', import.meta.url);
const READ_CONVERSATIONS_SHARED = readSqlFile('./sql/read-conversations-shared.sql', import.meta.url);
const READ_CONVERSATIONS = readSqlFile('./sql/read-conversations.sql', import.meta.url);
const ERASE_CONVERSATIONS = readSqlFile('./sql/erase-conversations.sql', import.meta.url);
const COUNT_OLD_CONVERSATIONS_DEAD = readSqlFile('./sql/count-old-conversations-dead.sql', import.meta.url);
const REMOVE_OLD_CONVERSATIONS_DEAD = readSqlFile('./sql/remove-old-conversations-dead.sql', import.meta.url);

/** A year after nobody was found there any more. */
const KEPT_DAYS = 365;

const ANSWERS_FOR = {
  Conversation: ['ConversationId', 'PersonId', 'Reference'],
  SeenActivity: ['Asked'],
  Greeting: ['ConversationId'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'greetings', read: READ_GREETINGS, erase: { fate: 'erased', text: ERASE_GREETINGS } },
  { what: 'questions', read: READ_QUESTIONS, erase: { fate: 'nameless', text: ERASE_QUESTIONS } },
  { what: 'conversations-shared', read: READ_CONVERSATIONS_SHARED, why: 'current' },
  { what: 'conversations', read: READ_CONVERSATIONS, erase: { fate: 'erased', text: ERASE_CONVERSATIONS } },
];

const EXPIRING: readonly ExpiringPart[] = [
  {
    what: 'conversations-dead',
    keptDays: KEPT_DAYS,
    count: COUNT_OLD_CONVERSATIONS_DEAD,
    remove: REMOVE_OLD_CONVERSATIONS_DEAD,
  },
];

/** Where a person is reached and what they asked last. The conversation goes last: rooms find their cards of it by it. */
export const transportPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
