import type { SqlSession } from '../../platform/sql/database.ts';
import { dayToDate } from '../../platform/sql/params.ts';
import type { SqlType, SqlValue } from '../../platform/sql/types.ts';
import { type SageColumn, sageTables } from './definition.ts';
import { type SageRelease, sageNoDate } from './release.ts';

/** A row by Sage's column names. Days are `YYYY-MM-DD`, amounts are decimal texts or numbers; null means none. */
export type SageValues = Readonly<Record<string, string | number | null>>;

/**
 * Loads rows as Sage writes them: a column that is left out, or null, gets Sage's own "none" ('', 0, the oldest date, or
 * NULL where Sage has that). Throws RangeError on a column that the release lacks. Answers the number of rows.
 */
export async function insertSageRows(
  session: Pick<SqlSession, 'bulkInsert'>,
  release: SageRelease,
  table: string,
  rows: readonly SageValues[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = columnsOf(release, table).filter((column) => !column.automatic);
  refuseUnknown(table, columns, rows);
  const empty = columns.map((column) => emptyValue(column, release));
  const bulk = columns.map((column) => ({ name: column.name, type: bulkType(column), nullable: column.nullable }));
  const values = rows.map((row) =>
    columns.map((column, at) => toValue(column, ownValue(row, column)) ?? empty[at] ?? null),
  );
  return session.bulkInsert(table, bulk, values);
}

function columnsOf(release: SageRelease, table: string): readonly SageColumn[] {
  const columns = sageTables(release).get(table);
  if (columns === undefined) throw new RangeError(`No Sage table ${table}`);
  return columns;
}

function refuseUnknown(table: string, columns: readonly SageColumn[], rows: readonly SageValues[]): void {
  const known = new Set(columns.map((column) => column.name));
  for (const row of rows) {
    const unknown = Object.keys(row).find((name) => !known.has(name));
    if (unknown !== undefined) throw new RangeError(`No column ${table}.${unknown} in this release`);
  }
}

function emptyValue(column: SageColumn, release: SageRelease): SqlValue {
  if (column.emptyIsNull) return null;
  if (column.type.endsWith('char')) return '';
  return isDate(column) ? dayToDate(sageNoDate(release)) : 0;
}

/** A key such as CO_No, 0 for none, has a twin cbCO_No, NULL for none. */
function ownValue(row: SageValues, column: SageColumn): string | number | null {
  const own = row[column.name];
  if (own !== undefined || !column.emptyIsNull || !column.name.startsWith('cb')) return own ?? null;
  return row[column.name.slice(2)] || null;
}

function toValue(column: SageColumn, value: string | number | null): SqlValue {
  return value !== null && isDate(column) ? dayToDate(String(value)) : value;
}

function isDate(column: SageColumn): boolean {
  return column.type.endsWith('datetime');
}

function bulkType(column: SageColumn): SqlType {
  const length = column.length ?? 'max';
  switch (column.type) {
    case 'nvarchar':
      return { name: 'nvarchar', length };
    case 'varchar':
    case 'char':
      return { name: 'varchar', length };
    case 'varbinary':
      return { name: 'varbinary', length };
    case 'numeric':
      return { name: 'decimal', precision: 24, scale: 6 };
    case 'smallint':
    case 'int':
    case 'uniqueidentifier':
      return { name: column.type };
    default:
      return { name: 'datetime' };
  }
}
