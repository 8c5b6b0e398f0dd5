import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_HOLDS = readSqlFile('./sql/read-holds.sql', import.meta.url);
const READ_HOLD_CARDS = readSqlFile('./sql/read-hold-cards.sql', import.meta.url);
const ERASE_HOLD_CARDS = readSqlFile('./sql/erase-hold-cards.sql', import.meta.url);
const READ_NOTICES_UNDER_WAY = readSqlFile('./sql/read-notices-under-way.sql', import.meta.url);
const READ_NOTICES = readSqlFile('./sql/read-notices.sql', import.meta.url);
const ERASE_NOTICES = readSqlFile('./sql/erase-notices.sql', import.meta.url);
const READ_RISKS = readSqlFile('./sql/read-risks.sql', import.meta.url);
const READ_WATCHED = readSqlFile('./sql/read-watched.sql', import.meta.url);

const ANSWERS_FOR = {
  OrderHold: ['Payer', 'Facts', 'Notes', 'Decision', 'AskedById', 'AskedByName'],
  HoldCard: ['ConversationId'],
  HoldNotice: ['Target', 'Awaits'],
  CustomerRisk: ['Payer', 'Facts'],
  RiskChange: ['Payer', 'Facts'],
  OrderWatchPayer: ['Payer'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'holds', read: READ_HOLDS, why: 'decisions' },
  { what: 'hold-cards', read: READ_HOLD_CARDS, erase: { fate: 'erased', text: ERASE_HOLD_CARDS } },
  { what: 'notices-under-way', read: READ_NOTICES_UNDER_WAY, why: 'current' },
  { what: 'notices', read: READ_NOTICES, erase: { fate: 'nameless', text: ERASE_NOTICES } },
  { what: 'risks', read: READ_RISKS, why: 'copied' },
  { what: 'watched', read: READ_WATCHED, why: 'copied' },
];

/** Who asked, answered and decided of held orders, and who was told. */
export const creditPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
