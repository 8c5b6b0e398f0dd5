import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_POSITIONS = readSqlFile('./sql/read-positions.sql', import.meta.url);

const ANSWERS_FOR = {
  PositionSeen: ['Tiers', 'Name'],
  PositionDebt: ['Tiers'],
  PositionLate: ['Tiers'],
  PositionAccount: ['Tiers'],
  PositionDecision: ['Tiers'],
};

const PARTS: readonly PersonPart[] = [{ what: 'positions', read: READ_POSITIONS, why: 'copied' }];

/** What lists read of customers: copied from Sage by each pass. */
export const positionsPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS);
