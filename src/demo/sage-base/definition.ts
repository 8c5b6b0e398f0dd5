import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SageRelease } from './release.ts';

/** A column of a Sage table in one release. */
export interface SageColumn {
  readonly name: string;
  /** The type without its length: `varchar`, `datetime`, `numeric`… */
  readonly type: string;
  readonly length: number | undefined;
  readonly nullable: boolean;
  /** Filled by the base itself: an identity, a default, or computed. */
  readonly automatic: boolean;
  /** Sage leaves NULL where there is nothing, instead of '', 0 or the oldest date. */
  readonly emptyIsNull: boolean;
}

const FILES = ['books.sql', 'tiers.sql', 'settings.sql', 'commerce.sql', 'recovery.sql'];
/** What stands for the type where a column is computed: `cbCT_Num AS (…)`. */
const COMPUTED = 'AS';
const COLUMN = /^ {2}(\w+) (\w+)(?:\((\w+)(?:, \d+)?\))?(.*?),?(?: -- (.*))?$/;

/** The statements that create the tables of a release, in order. */
export function sageStatements(release: SageRelease): string[] {
  return FILES.flatMap((file) => readSqlFile(`tables/${file}`, import.meta.url).split(/^GO$/m))
    .map((text) => inRelease(text, release))
    .filter((text) => text !== '');
}

/** The columns of each table of a release, by table name. */
export function sageTables(release: SageRelease): ReadonlyMap<string, readonly SageColumn[]> {
  const tables = new Map<string, SageColumn[]>();
  for (const statement of sageStatements(release)) {
    const table = /^CREATE TABLE (\w+) \($/m.exec(statement)?.[1];
    if (table !== undefined) tables.set(table, statement.split('\n').flatMap(readColumn));
  }
  return tables;
}

/** The marks are kept: `readColumn` reads `empty: NULL` from them, and they are comments to the base. */
function inRelease(text: string, release: SageRelease): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('--'));
  const kept = release === 'new' ? lines : lines.filter((line) => !line.endsWith('-- old: absent')).map(asOld);
  return kept.join('\n');
}

function asOld(line: string): string {
  const parts = /^( {2}\w+) .* -- old: (.+)$/.exec(line);
  return parts ? `${parts[1]} ${parts[2]},` : line;
}

function readColumn(line: string): SageColumn[] {
  const [, name, type, length, rest = '', mark] = COLUMN.exec(line) ?? [];
  if (name === undefined || type === undefined || name === 'CONSTRAINT') return [];
  return [
    {
      name,
      type,
      length: type.endsWith('char') || type === 'varbinary' ? Number(length) : undefined,
      nullable: !rest.includes('NOT NULL'),
      automatic: type === COMPUTED || /IDENTITY|DEFAULT/.test(rest),
      emptyIsNull: mark === 'empty: NULL' || type === 'uniqueidentifier' || type === 'varbinary',
    },
  ];
}
