import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { columnsAsked, type DataType, type Model, tmdlFolder, viewBehind } from './model.ts';
import { loadModel, withoutServer } from './modeling-server.ts';

/** What Power BI makes of each type of the base: https://learn.microsoft.com/power-query/data-types. */
const DATA_TYPES: Readonly<Record<string, DataType>> = {
  nvarchar: 'string',
  // What the embedded engine says of a text that a view makes.
  text: 'string',
  int: 'int64',
  decimal: 'decimal',
  date: 'dateTime',
  datetime2: 'dateTime',
  bit: 'boolean',
};

const READ_COLUMNS = `SELECT TABLE_NAME AS ViewName, COLUMN_NAME AS ColumnName, DATA_TYPE AS DataType
  FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'pbi'`;

interface ViewColumn {
  readonly ViewName: string;
  readonly ColumnName: string;
  readonly DataType: string;
}

const title = `the model over the views of the store${withoutServer ? ` (${withoutServer})` : ''}`;

describe.skipIf(withoutServer !== null)(title, () => {
  let gateway: SqlGateway;
  let model: Model;
  let columns: ReadonlyMap<string, DataType | undefined>;

  beforeAll(async () => {
    const [loaded, opened] = await Promise.all([loadModel(tmdlFolder), openTestGateway('STORE')]);
    if ('refused' in loaded) throw new Error(loaded.refused);
    model = loaded.model;
    gateway = opened;
    const store = await gateway.database('STORE');
    await migrate(store);
    const rows = await store.query<ViewColumn>(READ_COLUMNS);
    columns = new Map(rows.map((row) => [`${row.ViewName}.${row.ColumnName}`, DATA_TYPES[row.DataType]]));
  });

  afterAll(() => gateway.close());

  test('every column that the model imports is in a view, with the type that the model says', () => {
    const said = model.tables.flatMap((table) =>
      table.columns
        .filter(({ sourceColumn }) => columnsAsked(table).includes(sourceColumn))
        .map(({ sourceColumn, dataType }) => [`${viewBehind(table)}.${sourceColumn}`, dataType] as const),
    );
    expect(said.length).toBeGreaterThan(60);
    expect(said).toEqual(said.map(([name]) => [name, columns.get(name)]));
  });

  test('every column that a query asks of a view is there, and is a column of the model', () => {
    for (const table of model.tables) {
      const view = viewBehind(table);
      const asked = columnsAsked(table);
      expect(asked.filter((name) => !columns.has(`${view}.${name}`))).toEqual([]);
      expect(asked.filter((name) => !table.columns.some(({ sourceColumn }) => sourceColumn === name))).toEqual([]);
    }
  });

  test('every view is read by the model', () => {
    const views = new Set([...columns.keys()].map((name) => name.slice(0, name.indexOf('.'))));
    expect(new Set(model.tables.flatMap((table) => viewBehind(table) ?? []))).toEqual(views);
  });
});
