import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_BOUNCES = readSqlFile('./sql/read-bounces.sql', import.meta.url);
const ERASE_BOUNCES = readSqlFile('./sql/erase-bounces.sql', import.meta.url);
const READ_LIFTED = readSqlFile('./sql/read-lifted.sql', import.meta.url);
const ERASE_LIFTED = readSqlFile('./sql/erase-lifted.sql', import.meta.url);
const COUNT_OLD_MESSAGES = readSqlFile('./sql/count-old-messages.sql', import.meta.url);
const REMOVE_OLD_MESSAGES = readSqlFile('./sql/remove-old-messages.sql', import.meta.url);

const sql = (name: string): string => readSqlFile(`./sql/${name}.sql`, import.meta.url);

/** A year and a month: a report comes within days, and an inbox that was read anew begins a day before. */
const KEPT_DAYS = 396;

const ANSWERS_FOR = {
  Bounce: ['Tiers', 'Address', 'Diagnostic', 'LiftedById', 'LiftedByName'],
  InboxMessage: ['MailConversationId'],
  CustomerReply: [
    ...['Tiers', 'TiersName', 'Reference', 'FromAddress', 'FromName', 'Subject', 'Excerpt', 'WebLink', 'Attachments'],
    ...['SuggestedWords', 'OwnerId', 'OwnerName', 'HandledById', 'HandledByName'],
  ],
};

const PARTS: readonly PersonPart[] = [
  { what: 'bounces', read: READ_BOUNCES, erase: { fate: 'erased', text: ERASE_BOUNCES } },
  { what: 'bounces-lifted', read: READ_LIFTED, erase: { fate: 'nameless', text: ERASE_LIFTED } },
  { what: 'replies', read: sql('read-replies'), why: 'current' },
  {
    what: 'replies-over',
    read: sql('read-replies-over'),
    erase: { fate: 'nameless', text: sql('erase-replies-over') },
  },
  {
    what: 'replies-of-staff',
    read: sql('read-replies-of-staff'),
    erase: { fate: 'nameless', text: sql('erase-replies-of-staff') },
  },
];

const EXPIRING: readonly ExpiringPart[] = [
  { what: 'inbox-messages', keptDays: KEPT_DAYS, count: COUNT_OLD_MESSAGES, remove: REMOVE_OLD_MESSAGES },
  // As what else was said of an account.
  { what: 'replies', by: 'comments', count: sql('count-old-replies'), remove: sql('remove-old-replies') },
];

/**
 * Addresses that letters did not reach, answers of customers until they are handled, and which messages of the inbox were seen: of these no
 * word is kept, their conversation alone.
 */
export const repliesPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
