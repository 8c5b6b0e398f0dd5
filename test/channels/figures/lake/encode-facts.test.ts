import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeFacts } from '../../../../src/channels/figures/lake/encode-facts.ts';
import { day } from '../../../../src/domain/day.ts';
import type { FactRow, FactTable } from '../../../../src/use-cases/ports/figures/fact-tables.ts';
import { type DuckDb, openDuckDb } from '../../../helpers/duckdb.ts';

const TABLE: FactTable = {
  name: 'FactEverything',
  per: 'all',
  columns: { Piece: 'text', Days: 'int', Amount: 'money', DueDay: 'day', At: 'instant', Holiday: 'bool' },
};
const ROWS: readonly FactRow[] = [
  {
    Piece: 'L’Été « œuvre » 👍',
    Days: -3,
    Amount: 100_5n,
    DueDay: day('2026-03-29'),
    At: new Date('2026-03-29T00:59:59.999Z'),
    Holiday: true,
  },
  { Piece: null, Days: null, Amount: null, DueDay: null, At: null, Holiday: null },
  {
    Piece: '',
    Days: 2_147_483_647,
    Amount: -999_999_999_999_999_999n,
    DueDay: day('9999-12-31'),
    At: new Date(0),
    Holiday: false,
  },
];

let duck: DuckDb;
let folder: string;
beforeAll(async () => {
  duck = await openDuckDb();
  folder = mkdtempSync(join(tmpdir(), 'relance-parquet-'));
});
afterAll(() => {
  duck.close();
  rmSync(folder, { recursive: true });
});

async function readBack(name: string, rows: readonly FactRow[], ask = '*') {
  const file = join(folder, `${name}.parquet`);
  writeFileSync(file, encodeFacts(TABLE, rows));
  return duck.read(`SELECT ${ask} FROM read_parquet('${file}')`);
}

describe('facts as a Parquet file', () => {
  test('come back from DuckDB as they were, to the hundredth, the day and the millisecond', async () => {
    expect(await readBack('all', ROWS)).toEqual([
      {
        Piece: 'L’Été « œuvre » 👍',
        Days: -3,
        Amount: '10.05',
        DueDay: '2026-03-29',
        At: '2026-03-29 00:59:59.999',
        Holiday: true,
      },
      { Piece: null, Days: null, Amount: null, DueDay: null, At: null, Holiday: null },
      {
        Piece: '',
        Days: 2_147_483_647,
        Amount: '-9999999999999999.99',
        DueDay: '9999-12-31',
        At: '1970-01-01 00:00:00',
        Holiday: false,
      },
    ]);
  });

  test('are added up exactly, where floats would not', async () => {
    const cents = [1n, 2n, 10n, 115n, 1_005n, 99_999_999_999_999n];
    const rows = cents.map((Amount) => ({ Amount }));
    const [sum] = await readBack('sum', rows, 'CAST(SUM(Amount) AS varchar) AS Total');
    expect(sum).toEqual({ Total: '1000000000011.32' });
  });

  test('have the types of their columns where there are no rows', async () => {
    await readBack('none', []);
    const types = await duck.read(`DESCRIBE SELECT * FROM read_parquet('${join(folder, 'none.parquet')}')`);
    expect(types.map(({ column_name, column_type }) => `${column_name} ${column_type}`)).toEqual([
      'Piece VARCHAR',
      'Days INTEGER',
      'Amount DECIMAL(18,2)',
      'DueDay DATE',
      'At TIMESTAMP WITH TIME ZONE',
      'Holiday BOOLEAN',
    ]);
  });

  test('are the same bytes for the same rows, and others for others', () => {
    expect(encodeFacts(TABLE, ROWS)).toEqual(encodeFacts(TABLE, structuredClone(ROWS)));
    expect(encodeFacts(TABLE, ROWS)).not.toEqual(encodeFacts(TABLE, ROWS.slice(1)));
  });

  test('an amount of more than eighteen digits is refused, not rounded', () => {
    expect(() => encodeFacts(TABLE, [{ Amount: 10n ** 18n }])).toThrow(RangeError);
  });
});
