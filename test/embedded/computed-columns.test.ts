import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import * as sql from '../../src/platform/sql/params.ts';
import { openTestGateway } from '../helpers/embedded.ts';

let gateway: SqlGateway;
let base: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('computed');
  base = await gateway.database('computed');
  await base.execute(`CREATE TABLE F_PIECE (
    CT_Num varchar(17),
    DO_Piece varchar(13) NOT NULL,
    cbCT_Num AS (CONVERT(varbinary(18), ISNULL(CT_Num, ''))),
    cbDO_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DO_Piece) + 1)) + DO_Piece))
  )`);
  await base.execute('CREATE INDEX IDO_PIECE ON F_PIECE (cbDO_Piece)');
  await base.execute("INSERT INTO F_PIECE (CT_Num, DO_Piece) VALUES ('Carat', 'FA9'), (NULL, 'FA10'), ('É\\x', 'FA2')");
});
afterAll(() => gateway.close());

describe('a computed column of bytes', () => {
  test('is what its definition says, of no text as of any', async () => {
    const rows = await base.query<{ K: Buffer; P: Buffer }>(
      'SELECT cbCT_Num AS K, cbDO_Piece AS P FROM F_PIECE ORDER BY DO_Piece',
    );
    expect(rows.map(({ K }) => K.toString('utf8'))).toEqual(['', 'É\\x', 'Carat']);
    expect(rows.map(({ P }) => P.toString('utf8'))).toEqual(['         FA10', '          FA2', '          FA9']);
  });

  test('orders numbers aligned to the right by their value', async () => {
    const rows = await base.query<{ N: string }>('SELECT DO_Piece AS N FROM F_PIECE ORDER BY cbDO_Piece');
    expect(rows.map(({ N }) => N)).toEqual(['FA2', 'FA9', 'FA10']);
  });

  test('is compared by case, where its text is not', async () => {
    const count = async (condition: string) =>
      (
        await base.query<{ N: number }>(`SELECT COUNT(*) AS N FROM F_PIECE WHERE ${condition}`, {
          k: { type: { name: 'varchar', length: 17 }, value: 'carat' },
        })
      )[0]?.N;
    expect(await count('CT_Num = @k')).toBe(1);
    expect(await count('cbCT_Num = CONVERT(varbinary(18), @k)')).toBe(0);
  });

  test('is found between the bytes of a beginning and what comes after all that begins so', async () => {
    const rows = await base.query<{ N: string }>(
      `SELECT DO_Piece AS N FROM F_PIECE
       WHERE cbCT_Num >= CONVERT(varbinary(18), @k) AND cbCT_Num < CONVERT(varbinary(18), @k) + 0xFF`,
      { k: sql.text('Car', 17) },
    );
    expect(rows).toEqual([{ N: 'FA9' }]);
  });

  test('is written by nobody, and follows its text', async () => {
    await expect(base.execute("INSERT INTO F_PIECE (DO_Piece, cbDO_Piece) VALUES ('A', 0x41)")).rejects.toThrow();
    await base.execute("UPDATE F_PIECE SET DO_Piece = 'FA11' WHERE DO_Piece = 'FA9'");
    const [row] = await base.query<{ P: Buffer }>("SELECT cbDO_Piece AS P FROM F_PIECE WHERE DO_Piece = 'FA11'");
    expect(row?.P.toString()).toBe('         FA11');
  });

  test('can be added to a table that is there', async () => {
    await base.execute('CREATE TABLE F_OLD (CT_Num varchar(17) NOT NULL)');
    await base.execute("INSERT INTO F_OLD (CT_Num) VALUES ('A')");
    await base.execute('ALTER TABLE F_OLD ADD cbCT_Num AS (CONVERT(varbinary(18), CT_Num))');
    expect(await base.query('SELECT cbCT_Num FROM F_OLD')).toEqual([{ cbCT_Num: Buffer.from('A') }]);
  });

  test('of anything but bytes is refused by name', async () => {
    const text = 'CREATE TABLE F_SUM (A int NOT NULL, B AS (A + 1))';
    await expect(base.execute(text)).rejects.toThrow(/computed column/);
  });
});
