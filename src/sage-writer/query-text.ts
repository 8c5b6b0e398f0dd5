import { STATUT_COLUMN } from '../domain/credit/sage-writer-settings.ts';
import { readSqlFile } from '../platform/sql/read-sql-file.ts';
import { nameOfText, nameText } from '../platform/sql/text-names.ts';

const NAMES = ['find-order', 'find-tiers', 'libre-column', 'risk-code', 'write-order', 'write-risk-code'] as const;
export type QueryName = (typeof NAMES)[number];

/** The texts of this folder, as they run in SSMS. */
export const QUERY_TEXTS: ReadonlyMap<QueryName, string> = new Map(
  NAMES.map((name) => [name, readSqlFile(`queries/${name}.sql`, import.meta.url)]),
);

/** A text over one column of F_DOCENTETE: the only name that is ever put into a text, and it is quoted. */
export function queryText(name: QueryName, column: string = STATUT_COLUMN): string {
  const text = QUERY_TEXTS.get(name) ?? '';
  return nameText(
    text.replaceAll(`[${STATUT_COLUMN}]`, () => quoteName(column)),
    nameOfText(text),
  );
}

const quoteName = (name: string): string => `[${name.replaceAll(']', ']]')}]`;
