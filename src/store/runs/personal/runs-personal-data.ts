import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_RUNS = readSqlFile('./sql/read-runs.sql', import.meta.url);
const READ_RUN_LINES = readSqlFile('./sql/read-run-lines.sql', import.meta.url);
const READ_STOPS = readSqlFile('./sql/read-stops.sql', import.meta.url);
const READ_RUN_CARDS = readSqlFile('./sql/read-run-cards.sql', import.meta.url);
const ERASE_RUN_CARDS = readSqlFile('./sql/erase-run-cards.sql', import.meta.url);

const ANSWERS_FOR = {
  Run: ['PreparedById', 'PreparedByName', 'ApprovedById', 'ApprovedByName'],
  RunLine: ['Tiers', 'Name', 'ById', 'ByName', 'Salesperson', 'CollectorName'],
  SendingStop: ['StoppedById', 'StoppedByName', 'Reason'],
  RunCard: ['ConversationId'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'runs', read: READ_RUNS, why: 'decisions' },
  { what: 'run-lines', read: READ_RUN_LINES, why: 'decisions' },
  { what: 'stops', read: READ_STOPS, why: 'current' },
  { what: 'run-cards', read: READ_RUN_CARDS, erase: { fate: 'erased', text: ERASE_RUN_CARDS } },
];

/** Who prepared, approved and stopped, and whom a run was about: it says why a letter left, and stays as long as letters do. */
export const runsPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
