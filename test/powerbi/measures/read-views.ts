import type { SqlSession } from '../../../src/platform/sql/database.ts';
import type { Dataset, Row, Value } from './compute.ts';

interface ViewColumn {
  readonly ViewName: string;
  readonly ColumnName: string;
  readonly DataType: string;
}

const READ_COLUMNS = `SELECT TABLE_NAME AS ViewName, COLUMN_NAME AS ColumnName, DATA_TYPE AS DataType
  FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'pbi'`;

/** Every view of schema `pbi`, as Power BI would import it: amounts in hundredths, days as `YYYY-MM-DD`. */
export async function readViews(store: SqlSession): Promise<Dataset> {
  const columns = await store.query<ViewColumn>(READ_COLUMNS);
  const views: [string, readonly Row[]][] = [];
  for (const [view, own] of Map.groupBy(columns, ({ ViewName }) => ViewName)) {
    const rows = await store.query<Record<string, unknown>>(`SELECT * FROM pbi.${view}`);
    views.push([view, rows.map((row) => toRow(row, own))]);
  }
  return Object.fromEntries(views);
}

const toRow = (row: Record<string, unknown>, columns: readonly ViewColumn[]): Row =>
  Object.fromEntries(columns.map(({ ColumnName, DataType }) => [ColumnName, toValue(row[ColumnName], DataType)]));

function toValue(value: unknown, type: string): Value {
  if (value === null || value === undefined) return null;
  if (type === 'decimal') return Math.round(Number(value) * 100);
  if (value instanceof Date) return type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
  return value as Value;
}
