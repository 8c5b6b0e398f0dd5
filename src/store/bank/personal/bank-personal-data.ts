import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_ENTRIES = readSqlFile('./sql/read-entries.sql', import.meta.url);
const ERASE_ENTRIES = readSqlFile('./sql/erase-entries.sql', import.meta.url);
const COUNT_OLD_ENTRIES = readSqlFile('./sql/count-old-entries.sql', import.meta.url);
const REMOVE_OLD_ENTRIES = readSqlFile('./sql/remove-old-entries.sql', import.meta.url);

const ANSWERS_FOR = {
  BankEntry: ['PayerName', 'PayerIban', 'FreeText', 'EndToEndId', 'Tiers', 'SettledById', 'SettledByName'],
  BankOutcome: ['Tiers', 'Outcome'],
  BankHold: ['Tiers'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'bank-entries', read: READ_ENTRIES, erase: { fate: 'nameless', text: ERASE_ENTRIES } },
];

const EXPIRING: readonly ExpiringPart[] = [
  { what: 'bank-entries', by: 'bankEntries', count: COUNT_OLD_ENTRIES, remove: REMOVE_OLD_ENTRIES },
];

/** Entries of the bank. What they are matched to, and hold, is made anew by each pass, of those that are kept. */
export const bankPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
