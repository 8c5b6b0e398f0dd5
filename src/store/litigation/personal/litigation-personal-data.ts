import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_EXPORTS = readSqlFile('./sql/read-exports.sql', import.meta.url);

const ANSWERS_FOR = { LitigationExport: ['Tiers', 'ById', 'ByName'] };

const PARTS: readonly PersonPart[] = [{ what: 'litigation-exports', read: READ_EXPORTS, why: 'decisions' }];

/** Who had a file made for a court, and of whom: the company must be able to show it. */
export const litigationPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS);
