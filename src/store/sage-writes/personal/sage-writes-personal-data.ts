import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_SAGE_WRITES = readSqlFile('./sql/read-sage-writes.sql', import.meta.url);

const ANSWERS_FOR = {
  SageWrite: ['Tiers', 'ById', 'ByName'],
};

const PARTS: readonly PersonPart[] = [{ what: 'sage-writes', read: READ_SAGE_WRITES, why: 'decisions' }];

/** Who had decisions written into Sage. */
export const sageWritesPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS);
