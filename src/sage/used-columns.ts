import { QUERY_TEXTS, type QueryName, queryNames } from './query-text.ts';

/** `TABLE.COLUMN` in Sage's spelling. */
export type SageColumnName = `${string}.${string}`;

/** What `dossier.sql` is read for: it takes all columns, as releases differ in how many fiscal years they hold. */
const READ_FROM_DOSSIER: readonly SageColumnName[] = ['P_DOSSIER.D_DebutExo01', 'P_DOSSIER.D_FinExo01'];

export interface UsedColumns {
  readonly required: ReadonlySet<SageColumnName>;
  /** Those that the texts do without. */
  readonly optional: ReadonlySet<SageColumnName>;
}

/** The columns that query texts name, read from the texts themselves; of all texts unless said. */
export function usedColumns(names: readonly QueryName[] = queryNames(true)): UsedColumns {
  const required = new Set<SageColumnName>(READ_FROM_DOSSIER);
  const optional = new Set<SageColumnName>();
  for (const text of names.map((name) => QUERY_TEXTS.get(name) ?? '')) {
    const tables = aliasesOf(text);
    for (const line of text.split('\n').filter((one) => !one.startsWith('--'))) {
      const into = line.includes('-- optional:') ? optional : required;
      for (const [, alias = '', column] of line.matchAll(/\b([A-Z])\.(\w+)/g)) {
        for (const table of tables.get(alias) ?? []) into.add(`${table}.${column}`);
      }
    }
  }
  return { required, optional };
}

/** The Sage tables that the query texts read: exactly those that the login may SELECT. */
export function usedTables(): string[] {
  const tables = [...QUERY_TEXTS.values()].flatMap((text) => [...aliasesOf(text).values()].flat());
  return [...new Set(tables)].sort();
}

function aliasesOf(text: string): Map<string, string[]> {
  const aliases = new Map<string, string[]>();
  for (const [, table = '', alias = ''] of text.matchAll(/\b(?:FROM|JOIN) ([FP]_\w+) ([A-Z])\b/g)) {
    const known = aliases.get(alias) ?? [];
    if (!known.includes(table)) aliases.set(alias, [...known, table]);
  }
  return aliases;
}
