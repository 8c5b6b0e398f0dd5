import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_DRAFTS_OPEN = readSqlFile('./sql/read-drafts-open.sql', import.meta.url);
const READ_DRAFTS_OVER = readSqlFile('./sql/read-drafts-over.sql', import.meta.url);
const ERASE_DRAFTS_OVER = readSqlFile('./sql/erase-drafts-over.sql', import.meta.url);
const READ_DRAFT_CARDS = readSqlFile('./sql/read-draft-cards.sql', import.meta.url);
const ERASE_DRAFT_CARDS = readSqlFile('./sql/erase-draft-cards.sql', import.meta.url);
const READ_EXCLUSIONS = readSqlFile('./sql/read-exclusions.sql', import.meta.url);
const READ_EXCLUSIONS_OVER = readSqlFile('./sql/read-exclusions-over.sql', import.meta.url);
const ERASE_EXCLUSIONS_OVER = readSqlFile('./sql/erase-exclusions-over.sql', import.meta.url);
const READ_CORRECTIONS = readSqlFile('./sql/read-corrections.sql', import.meta.url);
const READ_DISPUTES = readSqlFile('./sql/read-disputes.sql', import.meta.url);

const ANSWERS_FOR = {
  Draft: ['Tiers', 'Choices', 'UpdatedById', 'UpdatedByName'],
  DraftCard: ['ConversationId'],
  Exclusion: ['Tiers', 'ById', 'ByName', 'Reason', 'LiftedById', 'LiftedByName'],
  LevelCorrection: ['Tiers', 'ById', 'ByName', 'Reason'],
  Dispute: ['Tiers', 'Reason'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'drafts-open', read: READ_DRAFTS_OPEN, why: 'current' },
  { what: 'drafts-over', read: READ_DRAFTS_OVER, erase: { fate: 'nameless', text: ERASE_DRAFTS_OVER } },
  { what: 'draft-cards', read: READ_DRAFT_CARDS, erase: { fate: 'erased', text: ERASE_DRAFT_CARDS } },
  { what: 'exclusions', read: READ_EXCLUSIONS, why: 'current' },
  { what: 'exclusions-over', read: READ_EXCLUSIONS_OVER, erase: { fate: 'nameless', text: ERASE_EXCLUSIONS_OVER } },
  { what: 'corrections', read: READ_CORRECTIONS, why: 'decisions' },
  { what: 'disputes', read: READ_DISPUTES, why: 'current' },
];

/** Drafts, exclusions, corrected levels and disputes. A draft that was sent has said all it had to: its letter is kept with the dispatch. */
export const relancePersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
