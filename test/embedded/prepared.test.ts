import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import * as sql from '../../src/platform/sql/params.ts';
import { openTestGateway } from '../helpers/embedded.ts';

/** More than the engine keeps prepared, and more often than it uses one before it prepares it anew. */
const [MANY_TEXTS, MANY_TIMES] = [250, 520];
const ALL = 'SELECT * FROM T ORDER BY Id';

let gateway: SqlGateway;
let one: SqlDatabase;
let other: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('one', 'other');
  [one, other] = [await gateway.database('one'), await gateway.database('other')];
  for (const base of [one, other]) {
    await base.execute('CREATE TABLE T (Id int NOT NULL PRIMARY KEY, Name nvarchar(9) NULL)');
    await base.execute('INSERT INTO T (Id, Name) VALUES (1, @name)', { name: sql.text(base.name, 9) });
  }
});
afterAll(() => gateway.close());

const names = async (base: SqlDatabase, id: number): Promise<string[]> =>
  (await base.query<{ Name: string }>('SELECT Name FROM T WHERE Id = @id', { id: sql.int(id) })).map((row) => row.Name);

describe('a text that the engine keeps prepared', () => {
  test('is of its own database, and of the values of each time', async () => {
    for (let at = 0; at < 8; at++) {
      expect([await names(one, 1), await names(other, 1), await names(one, 2)]).toEqual([['one'], ['other'], []]);
    }
  });

  test('answers after a column was added and dropped', async () => {
    expect(await one.query(ALL)).toEqual([{ Id: 1, Name: 'one' }]);
    await one.execute('ALTER TABLE T ADD Added int NULL');
    expect(await one.query(ALL)).toEqual([{ Id: 1, Name: 'one', Added: null }]);
    await one.execute('ALTER TABLE T DROP COLUMN Added');
    expect(await one.query(ALL)).toEqual([{ Id: 1, Name: 'one' }]);
  });

  test('answers after a transaction that added a column was undone', async () => {
    const undone = one.transaction(async (session) => {
      await session.execute('ALTER TABLE T ADD Added int NULL');
      expect(await session.query(ALL)).toEqual([{ Id: 1, Name: 'one', Added: null }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await one.query(ALL)).toEqual([{ Id: 1, Name: 'one' }]);
  });

  test('answers after it was refused, in a transaction and out of one', async () => {
    const insert = (id: number) => `INSERT INTO T (Id) VALUES (${id})`;
    await expect(one.execute(insert(1))).rejects.toMatchObject({ kind: 'duplicate' });
    await one.transaction(async (session) => {
      await expect(session.execute(insert(1))).rejects.toMatchObject({ kind: 'duplicate' });
      expect(await session.query(ALL)).toEqual([{ Id: 1, Name: 'one' }]);
    });
    expect(await names(one, 1)).toEqual(['one']);
  });

  test('answers when so many others came between, and when it was asked so often, that it is prepared anew', async () => {
    for (let at = 0; at < MANY_TEXTS; at++) await one.query(`SELECT ${at} AS N FROM T`);
    expect(await names(one, 1)).toEqual(['one']);
    for (let at = 0; at < MANY_TIMES; at++) await names(one, 1);
    expect(await names(one, 1)).toEqual(['one']);
  });
});
