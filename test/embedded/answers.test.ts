import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const NOTE_COLUMNS = [
  { name: 'No', type: { name: 'int' } },
  { name: 'Said', type: { name: 'nvarchar', length: 400 } },
  { name: 'OnDay', type: { name: 'datetime2', scale: 3 } },
] as const;
/** Short and long, of letters that UTF-8 writes with one byte, two, three and four; nothing at all, and nothing known. */
const SAID = ['a', 'é', 'Société €', '𝄞', 'x'.repeat(300), `${'é'.repeat(150)}𝄞`, '', null];
const MANY = 6_000;

let gateway: SqlGateway;
let base: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('ANSWERS');
  base = await gateway.database('ANSWERS');
  await base.execute('CREATE TABLE Note (No int NOT NULL, Said nvarchar(400) NULL, OnDay datetime2(3) NULL)');
  const rows = Array.from({ length: MANY }, (_, at) => [
    at,
    SAID[at % SAID.length],
    at === 0 ? null : new Date(at * 86_400_000),
  ]);
  await base.bulkInsert('Note', NOTE_COLUMNS, rows);
});
afterAll(() => gateway?.close());

test('an answer of many rows is read whole, whatever its letters are written with', async () => {
  const rows = await base.query<{ No: number; Said: string | null }>(
    'SELECT No AS No, Said AS Said FROM Note ORDER BY No',
  );
  expect(rows.map(({ No }) => No)).toEqual(Array.from({ length: MANY }, (_, at) => at));
  expect(rows.map(({ Said }) => Said)).toEqual(Array.from({ length: MANY }, (_, at) => SAID[at % SAID.length]));
});

test.each([
  [23, '1970-01-02'],
  [103, '02/01/1970'],
  [112, '19700102'],
  [120, '1970-01-02 00:00:00'],
  [121, '1970-01-02 00:00:00.000'],
  [126, '1970-01-02T00:00:00.000'],
])('a time as a text of style %i, and none of one that is not there', async (style, said) => {
  const text = `SELECT CONVERT(varchar(30), OnDay, ${style}) AS Said FROM Note WHERE No < 2 ORDER BY No`;
  expect(await base.query(text)).toEqual([{ Said: null }, { Said: said }]);
});

test('what a statement touched is counted, and one that is refused says why and leaves the engine as it was', async () => {
  expect(await base.execute('UPDATE Note SET No = No WHERE No < 12')).toBe(12);
  expect(await base.execute('DELETE FROM Note WHERE No < 0')).toBe(0);
  await expect(base.query('SELECT 1 / (No - 5) AS Share FROM Note ORDER BY No')).rejects.toThrow('zero');
  expect(await base.query('SELECT COUNT(*) AS Total FROM Note')).toEqual([{ Total: MANY }]);
});
