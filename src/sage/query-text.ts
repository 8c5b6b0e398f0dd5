import { readSqlFile } from '../platform/sql/read-sql-file.ts';

const NAMES = [
  'base-currency',
  'columns',
  'contacts',
  'credit-settings',
  'credit-sheets',
  'document-origins',
  'dossier',
  'invoices-by-piece',
  'last-bank-entry',
  'ledger',
  'ledger-history',
  'ledger-marks',
  'opening-years',
  'original-days',
  'risk-codes',
  'sales-documents',
  'tiers',
  'tiers-list',
] as const;

export type QueryName = (typeof NAMES)[number];

/** Read from Gestion commerciale, which a company may lack. */
const COMMERCIAL: readonly QueryName[] = ['credit-settings', 'document-origins', 'risk-codes', 'sales-documents'];

/** The texts that a base answers, with Gestion commerciale or without. */
export const queryNames = (commercial: boolean): readonly QueryName[] =>
  commercial ? NAMES : NAMES.filter((name) => !COMMERCIAL.includes(name));

/** The texts of this folder, as they run in SSMS. */
export const QUERY_TEXTS: ReadonlyMap<QueryName, string> = new Map(
  NAMES.map((name) => [name, readSqlFile(`queries/${name}.sql`, import.meta.url)]),
);

const ASKED = /^.* -- asked\n/gm;
const OPTIONAL = /^( +)(?:\w+\.(\w+) AS \w+|CASE .* AS (\w+))(,?) -- optional: (\w+|'')$/gm;

/** Whose rows: without the lines marked `asked`, a text speaks of every customer. */
export function queryText(name: QueryName, whose: 'asked' | 'all', absent: ReadonlySet<string>): string {
  const text = QUERY_TEXTS.get(name) ?? '';
  return withoutAbsent(whose === 'all' ? text.replace(ASKED, '') : text, absent);
}

/** A line marked `optional: value` says that value where the base lacks its column. */
function withoutAbsent(text: string, absent: ReadonlySet<string>): string {
  return text.replace(OPTIONAL, (line, indent, plain, computed, comma, value) => {
    const column: string = plain ?? computed;
    return absent.has(column) ? `${indent}${value} AS ${column}${comma}` : line;
  });
}
