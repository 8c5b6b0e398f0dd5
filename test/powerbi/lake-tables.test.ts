import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { LAKE_TABLES } from '../../src/use-cases/figures/lake/tables.ts';
import { openTestGateway } from '../helpers/embedded.ts';

/** What each type of a view is exported as. */
const TYPES: Readonly<Record<string, string>> = {
  nvarchar: 'text',
  text: 'text',
  int: 'int',
  decimal: 'money',
  date: 'day',
  datetime2: 'instant',
  bit: 'bool',
};
const READ_COLUMNS = `SELECT TABLE_NAME AS ViewName, COLUMN_NAME AS ColumnName, DATA_TYPE AS DataType
  FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'pbi'`;

describe('the tables that are exported', () => {
  let gateway: SqlGateway;
  let views: Map<string, Record<string, string | undefined>>;

  beforeAll(async () => {
    gateway = await openTestGateway('STORE');
    const store = await gateway.database('STORE');
    await migrate(store);
    const rows = await store.query<{ ViewName: string; ColumnName: string; DataType: string }>(READ_COLUMNS);
    const byView = Map.groupBy(rows, ({ ViewName }) => ViewName);
    views = new Map(
      [...byView].map(([view, own]) => [
        view,
        Object.fromEntries(own.map(({ ColumnName, DataType }) => [ColumnName, TYPES[DataType]])),
      ]),
    );
  });
  afterAll(() => gateway.close());

  test('are the views that reports read, but for who may read which company there', () => {
    expect(new Set(LAKE_TABLES.map(({ name }) => name))).toEqual(
      new Set([...views.keys()].filter((name) => name !== 'UserCompany')),
    );
  });

  test.each(LAKE_TABLES.map(({ name, columns }) => [name, columns] as const))(
    '%s has the columns of its view, with their types',
    (name, columns) => {
      expect(columns).toEqual(views.get(name));
    },
  );
});
