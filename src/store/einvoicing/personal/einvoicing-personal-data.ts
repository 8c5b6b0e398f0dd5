import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type ExpiringPart, type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_STATUSES = readSqlFile('./sql/read-statuses.sql', import.meta.url);
const READ_STATUSES_OVER = readSqlFile('./sql/read-statuses-over.sql', import.meta.url);
const ERASE_STATUSES_OVER = readSqlFile('./sql/erase-statuses-over.sql', import.meta.url);
const COUNT_OLD_STATUSES = readSqlFile('./sql/count-old-statuses.sql', import.meta.url);
const REMOVE_OLD_STATUSES = readSqlFile('./sql/remove-old-statuses.sql', import.meta.url);

/** Ten years, as the invoice that they are about (art. L123-22 C. com.). */
const KEPT_DAYS = 3653;

const ANSWERS_FOR = {
  EInvoiceStatus: ['Reason', 'Payee', 'Tiers', 'SettledById', 'SettledByName'],
  EInvoiceFinding: ['Tiers', 'Found'],
  EInvoiceHold: ['Tiers'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'einvoice-statuses', read: READ_STATUSES, why: 'current' },
  {
    what: 'einvoice-statuses-over',
    read: READ_STATUSES_OVER,
    erase: { fate: 'nameless', text: ERASE_STATUSES_OVER },
  },
];

const EXPIRING: readonly ExpiringPart[] = [
  { what: 'einvoice-statuses', keptDays: KEPT_DAYS, count: COUNT_OLD_STATUSES, remove: REMOVE_OLD_STATUSES },
];

/** Statuses of invoices. What of them counts, and holds, is made anew by each pass. */
export const einvoicingPersonalData = (database: SqlDatabase): PersonalData =>
  personalData(database, ANSWERS_FOR, PARTS, EXPIRING);
