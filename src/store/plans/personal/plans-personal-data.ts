import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_PLANS = readSqlFile('./sql/read-plans.sql', import.meta.url);

const ANSWERS_FOR = { AppliedPlan: ['Text', 'ById', 'ByName'] };

const PARTS: readonly PersonPart[] = [{ what: 'plans', read: READ_PLANS, why: 'decisions' }];

/** Plans that were applied: who decided when whom is reminded, which the company must be able to show. */
export const plansPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
