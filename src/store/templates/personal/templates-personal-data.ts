import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { personalData } from '../../privacy/person-table.ts';

const READ_TEMPLATES = readSqlFile('./sql/read-templates.sql', import.meta.url);

const ANSWERS_FOR = {
  LetterTemplate: ['AuthorId', 'AuthorName', 'DecidedById', 'DecidedByName', 'Reason'],
};

/** Who wrote and who approved what letters say: it says why they said it, and stays as long as letters do. */
export const templatesPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, [{ what: 'templates', read: READ_TEMPLATES, why: 'decisions' }]);
