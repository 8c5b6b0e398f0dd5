import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_FORGOTTEN = readSqlFile('./sql/read-forgotten.sql', import.meta.url);

const ANSWERS_FOR = { ForgottenLetter: ['Tiers', 'Reference'] };

const PARTS: readonly PersonPart[] = [{ what: 'forgotten-letters', read: READ_FORGOTTEN, why: 'accounting' }];

/** That a letter left which a restored store did not know: kept as letters are, so that it is never sent again. */
export const restoredPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
