import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_PLANS = readSqlFile('./sql/read-plans.sql', import.meta.url);

const READ_STOPS = readSqlFile('./sql/read-stops.sql', import.meta.url);
const READ_STOPS_OVER = readSqlFile('./sql/read-stops-over.sql', import.meta.url);
const ERASE_STOPS_OVER = readSqlFile('./sql/erase-stops-over.sql', import.meta.url);

const ANSWERS_FOR = {
  AppliedPlan: ['Text', 'ById', 'ByName'],
  CustomerStop: ['Tiers', 'Reason', 'ById', 'ByName', 'LiftedById', 'LiftedByName'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'plans', read: READ_PLANS, why: 'decisions' },
  { what: 'stops', read: READ_STOPS, why: 'current' },
  { what: 'stops-over', read: READ_STOPS_OVER, erase: { fate: 'nameless', text: ERASE_STOPS_OVER } },
];

/**
 * Plans that were applied: who decided when whom is reminded, which the company must be able to show. And
 * customers whom nobody reminds for a while.
 */
export const plansPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
