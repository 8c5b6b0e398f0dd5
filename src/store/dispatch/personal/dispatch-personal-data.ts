import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_LETTERS = readSqlFile('./sql/read-letters.sql', import.meta.url);

const ANSWERS_FOR = {
  Dispatch: [
    'Tiers',
    'Facts',
    'Recipient',
    'Cc',
    'ApprovedById',
    'ApprovedByName',
    'MailConversationId',
    'Documents',
    'AnnulledById',
    'AnnulledByName',
    'AnnulledWhy',
  ],
  DispatchItem: ['Tiers'],
  LetterKey: ['Tiers'],
  DispatchDocument: ['Pdf'],
  Reminded: ['Tiers'],
  Posting: ['PostedById', 'PostedByName', 'Proof'],
};

const PARTS: readonly PersonPart[] = [{ what: 'letters', read: READ_LETTERS, why: 'accounting' }];

/** Letters are pieces of the accounts: they are kept as they left, with who approved them. */
export const dispatchPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
