import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_HISTORY = readSqlFile('./sql/read-history.sql', import.meta.url);

const ANSWERS_FOR = {
  History: ['ById', 'ByName', 'Tiers', 'Subject', 'Facts'],
};

const PARTS: readonly PersonPart[] = [{ what: 'history', read: READ_HISTORY, why: 'decisions' }];

/** History is append-only: the base itself refuses to change it. What people wrote is in the tables of rooms. */
export const historyPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
