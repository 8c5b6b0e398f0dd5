import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_MATTERS = readSqlFile('./sql/read-matters.sql', import.meta.url);
const READ_MATTERS_OVER = readSqlFile('./sql/read-matters-over.sql', import.meta.url);
const ERASE_MATTERS_OVER = readSqlFile('./sql/erase-matters-over.sql', import.meta.url);
const COUNT_OLD_MATTERS_OVER = readSqlFile('./sql/count-old-matters-over.sql', import.meta.url);
const REMOVE_OLD_MATTERS_OVER = readSqlFile('./sql/remove-old-matters-over.sql', import.meta.url);
const READ_TASKS = readSqlFile('./sql/read-tasks.sql', import.meta.url);
const READ_TASKS_OVER = readSqlFile('./sql/read-tasks-over.sql', import.meta.url);
const ERASE_TASKS_OVER = readSqlFile('./sql/erase-tasks-over.sql', import.meta.url);
const COUNT_OLD_TASKS_OVER = readSqlFile('./sql/count-old-tasks-over.sql', import.meta.url);
const REMOVE_OLD_TASKS_OVER = readSqlFile('./sql/remove-old-tasks-over.sql', import.meta.url);

const ANSWERS_FOR = {
  Matter: ['Tiers', 'TiersName', 'Facts', 'ById', 'ByName', 'EndedById', 'EndedByName'],
  Task: [
    'OwnerId',
    'OwnerName',
    'Tiers',
    'TiersName',
    'Sentence',
    'ById',
    'ByName',
    'EndedById',
    'EndedByName',
    'EndReason',
  ],
};

const PARTS: readonly PersonPart[] = [
  { what: 'tasks', read: READ_TASKS, why: 'current' },
  { what: 'tasks-over', read: READ_TASKS_OVER, erase: { fate: 'nameless', text: ERASE_TASKS_OVER } },
  { what: 'matters', read: READ_MATTERS, why: 'current' },
  { what: 'matters-over', read: READ_MATTERS_OVER, erase: { fate: 'nameless', text: ERASE_MATTERS_OVER } },
];

const EXPIRING: readonly ExpiringPart[] = [
  { what: 'tasks-over', by: 'tasks', count: COUNT_OLD_TASKS_OVER, remove: REMOVE_OLD_TASKS_OVER },
  {
    ...{ what: 'matters-over', by: 'matters' },
    ...{ count: COUNT_OLD_MATTERS_OVER, remove: REMOVE_OLD_MATTERS_OVER },
  },
];

/** Tasks and matters. A task that has ended is of no more use to anybody but as a number: that it was made and ended is in history. */
export const recoveryPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
