import { readSqlFile } from '../platform/sql/read-sql-file.ts';

const NAMES = [
  'base-currency',
  'columns',
  'contacts',
  'dossier',
  'last-bank-entry',
  'ledger',
  'opening-years',
  'original-days',
  'tiers',
  'tiers-list',
] as const;

export type QueryName = (typeof NAMES)[number];

/** The texts of this folder, as they run in SSMS. */
export const QUERY_TEXTS: ReadonlyMap<QueryName, string> = new Map(
  NAMES.map((name) => [name, readSqlFile(`queries/${name}.sql`, import.meta.url)]),
);

const ASKED = /^.* -- asked\n/gm;
const OPTIONAL = /^ {2}\w+\.(\w+) AS \w+(,?) -- optional: (\w+)$|^ {2}CASE .* AS (\w+)(,?) -- optional: (\w+)$/gm;

/** Whose rows: without the lines marked `asked`, a text speaks of every customer. */
export function queryText(name: QueryName, whose: 'asked' | 'all', absent: ReadonlySet<string>): string {
  const text = QUERY_TEXTS.get(name) ?? '';
  return withoutAbsent(whose === 'all' ? text.replace(ASKED, '') : text, absent);
}

/** A line marked `optional: value` says that value where the base lacks its column. */
function withoutAbsent(text: string, absent: ReadonlySet<string>): string {
  return text.replace(OPTIONAL, (line, plain, comma, value, computed, computedComma, computedValue) => {
    const column: string = plain ?? computed;
    return absent.has(column) ? `  ${value ?? computedValue} AS ${column}${comma ?? computedComma}` : line;
  });
}
