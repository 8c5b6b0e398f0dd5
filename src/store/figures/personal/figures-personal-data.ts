import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { PersonalData } from '../../../use-cases/ports/privacy/personal-data.ts';
import { type PersonPart, personalData } from '../../privacy/person-table.ts';

const READ_REPORT_CUSTOMER = readSqlFile('./sql/read-report-customer.sql', import.meta.url);
const READ_REPORT_FACTS = readSqlFile('./sql/read-report-facts.sql', import.meta.url);
const READ_REPORT_REMINDERS = readSqlFile('./sql/read-report-reminders.sql', import.meta.url);
const READ_REPORT_DECISIONS = readSqlFile('./sql/read-report-decisions.sql', import.meta.url);
const READ_REPORT_READERS = readSqlFile('./sql/read-report-readers.sql', import.meta.url);
const ERASE_REPORT_READERS = readSqlFile('./sql/erase-report-readers.sql', import.meta.url);

const ANSWERS_FOR = {
  DatasetTiers: ['Tiers', 'Name', 'City', 'Salesperson'],
  DatasetSeen: ['Tiers'],
  DatasetNext: ['Tiers'],
  SnapshotNext: ['Tiers'],
  InvoiceFact: ['Tiers'],
  PaymentFact: ['Tiers'],
  SnapshotFact: ['Tiers'],
  ForecastFact: ['Tiers'],
  ReminderFact: ['Tiers', 'CollectorId', 'CollectorName', 'AnnulledByName', 'AnnulledWhy'],
  CreditDecisionFact: ['Tiers', 'DecidedBy'],
  ReportReader: ['UserPrincipalName'],
};

const PARTS: readonly PersonPart[] = [
  { what: 'report-customer', read: READ_REPORT_CUSTOMER, why: 'copied' },
  { what: 'report-facts', read: READ_REPORT_FACTS, why: 'copied' },
  { what: 'report-reminders', read: READ_REPORT_REMINDERS, why: 'copied' },
  { what: 'report-decisions', read: READ_REPORT_DECISIONS, why: 'copied' },
  { what: 'report-readers', read: READ_REPORT_READERS, erase: { fate: 'erased', text: ERASE_REPORT_READERS } },
];

/** What reports read: copies of Sage and of what rooms keep, made anew by each pass. */
export const figuresPersonalData = (database: SqlDatabase): PersonalData => personalData(database, ANSWERS_FOR, PARTS);
