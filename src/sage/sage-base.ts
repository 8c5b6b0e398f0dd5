import type { TiersCode } from '../domain/tiers/tiers-code.ts';
import type { SqlParams } from '../platform/sql/types.ts';
import type { Kept } from './kept.ts';
import { askedTiers, knownShape } from './params.ts';
import { ASKED_WHERE_READABLE, type QueryName, queryNames, queryText, RECOVERY_TEXTS } from './query-text.ts';
import type { SqlReader } from './sql-reader.ts';
import { usedColumns } from './used-columns.ts';

export type Asked = readonly TiersCode[] | 'all';

interface ColumnRow {
  readonly TABLE_NAME: string;
  readonly COLUMN_NAME: string;
}

/** Runs the query texts on one base, as its release wants them. */
export interface SageBase {
  readonly sql: SqlReader;
  /** Optional columns that this base lacks, without their table. */
  readonly absent: Kept<ReadonlySet<string>>;
}

/** One query, whatever the number of tiers; none at all where none can exist. */
export async function queryTiers<Row>(
  base: SageBase,
  name: QueryName,
  asked: Asked,
  params: SqlParams = {},
): Promise<Row[]> {
  const absent = await base.absent.get();
  if (asked === 'all') return base.sql.query<Row>(queryText(name, 'all', absent), { ...params, tiers: askedTiers([]) });
  const codes = knownShape(asked);
  if (codes.length === 0) return [];
  return base.sql.query<Row>(queryText(name, 'asked', absent), { ...params, tiers: askedTiers(codes) });
}

/** One query over the whole base, as its release wants it. */
export async function queryWhole<Row>({ sql, absent }: SageBase, name: QueryName, params: SqlParams): Promise<Row[]> {
  return sql.query<Row>(queryText(name, 'all', await absent.get()), params);
}

/** The same for a text that needs no optional column, before anything is known of the base. */
export async function queryBase<Row>(sql: SqlReader, name: QueryName, params: SqlParams = {}): Promise<Row[]> {
  return sql.query<Row>(queryText(name, 'all', new Set()), params);
}

/** Optional columns that the base lacks. */
export async function readAbsent(sql: SqlReader): Promise<ReadonlySet<string>> {
  const present = await readColumns(sql);
  const absent = [...usedColumns().optional].filter((name) => !present.has(name.toUpperCase()));
  return new Set(absent.map((name) => name.slice(name.indexOf('.') + 1)));
}

/** Required columns that the base lacks or this login may not see, as `TABLE.COLUMN`, in order. */
export async function readMissing(sql: SqlReader, commercial: boolean): Promise<string[]> {
  const present = await readColumns(sql);
  const names = queryNames(commercial).filter((name) => !RECOVERY_TEXTS.includes(name));
  return lackedOf(names, present);
}

/** Of each text that is asked only where it can be answered: the columns that it needs and the base lacks or this login may not see. */
export async function readLacking(sql: SqlReader): Promise<ReadonlyMap<QueryName, readonly string[]>> {
  const present = await readColumns(sql);
  return new Map(ASKED_WHERE_READABLE.map((name) => [name, lackedOf([name], present)]));
}

const lackedOf = (names: readonly QueryName[], present: ReadonlySet<string>): string[] =>
  [...usedColumns(names).required].filter((name) => !present.has(name.toUpperCase())).sort();

async function readColumns(sql: SqlReader): Promise<ReadonlySet<string>> {
  const rows = await queryBase<ColumnRow>(sql, 'columns');
  return new Set(rows.map((row) => `${row.TABLE_NAME.trim()}.${row.COLUMN_NAME.trim()}`.toUpperCase()));
}
