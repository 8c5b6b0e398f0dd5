import { readSqlFile } from '../platform/sql/read-sql-file.ts';
import { nameOfText, nameText } from '../platform/sql/text-names.ts';

/** Where each text is, below `queries/`. */
const FOLDERS = {
  base: ['base-currency', 'columns', 'lettering-tolerance', 'read-isolation'],
  credit: [
    'credit-settings',
    'credit-sheets',
    'document-codes-otherwise',
    'document-marks',
    'document-origins',
    'payer-links',
    'risk-codes',
    'sales-documents',
  ],
  ledger: [
    'account-balances',
    'closing-lines',
    'counterpart-lines',
    'earlier-lines',
    'invoices-by-piece',
    'last-bank-entry',
    'ledger',
    'ledger-changed',
    'ledger-history',
    'ledger-marks',
    'ledger-sums',
    'opening-years',
    'order-numbers',
    'unposted-payments',
  ],
  plans: ['reminder-periods', 'segment-facts'],
  recovery: ['litigation-motifs', 'sage-file-lines', 'sage-files', 'sage-interventions', 'sage-scenarios'],
  statements: ['line-labels'],
  tiers: ['codes-otherwise', 'contacts', 'dossier', 'sheet-marks', 'tiers', 'tiers-list'],
} as const;

export type QueryName = (typeof FOLDERS)[keyof typeof FOLDERS][number];

const NAMES: readonly QueryName[] = Object.values(FOLDERS).flat();

/** Read from Gestion commerciale, which a company may lack. */
const COMMERCIAL: readonly QueryName[] = [
  'credit-settings',
  'document-codes-otherwise',
  'document-marks',
  'document-origins',
  'order-numbers',
  'risk-codes',
  'sales-documents',
  'unposted-payments',
];

/** Read from Sage's own recovery, which a base or a login may lack without harm: each is asked only where it can be answered. */
export const RECOVERY_TEXTS: readonly QueryName[] = FOLDERS.recovery;

/** Asked only where the base can answer: what none of the others needs must not fail for it. */
export const ASKED_WHERE_READABLE: readonly QueryName[] = [...RECOVERY_TEXTS, 'unposted-payments'];

/** The texts that a base answers, with Gestion commerciale or without. */
export const queryNames = (commercial: boolean): readonly QueryName[] =>
  commercial ? NAMES : NAMES.filter((name) => !COMMERCIAL.includes(name));

/** The texts of this folder, as they run in SSMS. */
export const QUERY_TEXTS: ReadonlyMap<QueryName, string> = new Map(
  Object.entries(FOLDERS).flatMap(([folder, names]) =>
    names.map((name): [QueryName, string] => [name, readSqlFile(`queries/${folder}/${name}.sql`, import.meta.url)]),
  ),
);

const ASKED = /^.* -- asked\n/gm;
const OPTIONAL_LINE = /^.*?\bE\.(\w+).* -- optional: line\n/gm;
const OPTIONAL = /^( +)(?:\w+\.(\w+) AS \w+|CASE .* AS (\w+))(,?) -- optional: (\w+|'')$/gm;

/** Whose rows: without the lines marked `asked`, a text speaks of every customer. */
export function queryText(name: QueryName, whose: 'asked' | 'all', absent: ReadonlySet<string>): string {
  const text = QUERY_TEXTS.get(name) ?? '';
  return nameText(withoutAbsent(whose === 'all' ? text.replace(ASKED, '') : text, absent), nameOfText(text));
}

/** A line marked `optional: value` says that value where the base lacks its column; one marked `optional: line` goes. */
function withoutAbsent(text: string, absent: ReadonlySet<string>): string {
  const kept = text.replace(OPTIONAL_LINE, (line, column: string) => (absent.has(column) ? '' : line));
  return kept.replace(OPTIONAL, (line, indent, plain, computed, comma, value) => {
    const column: string = plain ?? computed;
    return absent.has(column) ? `${indent}${value} AS ${column}${comma}` : line;
  });
}
