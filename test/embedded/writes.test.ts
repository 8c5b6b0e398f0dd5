import { describe, expect, test } from 'vitest';
import { useSampleBase } from './sample-base.ts';

const base = useSampleBase();

describe('writes', () => {
  test('UPDATE and DELETE with a join touch the rows that SQL Server would', async () => {
    await base().db.execute('CREATE TABLE T (Id int NOT NULL PRIMARY KEY, V int NULL)');
    await base().db.execute('CREATE TABLE U (Id int NOT NULL PRIMARY KEY, W int NULL)');
    await base().db.execute('INSERT INTO T (Id, V) VALUES (1, 1), (2, 2), (3, 3)');
    await base().db.execute('INSERT INTO U (Id, W) VALUES (2, 20), (3, 30)');
    expect(
      await base().db.query(
        'UPDATE x SET x.V = u.W OUTPUT inserted.Id, deleted.V AS Avant, inserted.V AS Apres FROM T x INNER JOIN U u ON u.Id = x.Id WHERE u.Id = 2',
      ),
    ).toEqual([{ Id: 2, Avant: 2, Apres: 20 }]);
    expect(await base().db.execute('DELETE x FROM T x JOIN U u ON u.Id = x.Id WHERE u.W = 30')).toBe(1);
    expect(await base().db.query('SELECT Id, V FROM T ORDER BY Id')).toEqual([
      { Id: 1, V: 1 },
      { Id: 2, V: 20 },
    ]);
    expect(await base().db.query('DELETE FROM T OUTPUT deleted.* WHERE Id = 1')).toEqual([{ Id: 1, V: 1 }]);
    expect(
      await base().db.execute(
        'INSERT INTO T (Id, V) SELECT u.Id + 10, u.W FROM U u WHERE NOT EXISTS (SELECT 1 FROM T t WHERE t.Id = u.Id + 10)',
      ),
    ).toBe(2);
  });

  test('one NULL fits a unique constraint, not two; a filtered index lets them through', async () => {
    await base().db.execute('CREATE TABLE N (A int NULL CONSTRAINT UQ_N UNIQUE, B int NULL)');
    await base().db.execute('CREATE UNIQUE INDEX UX_N ON N (B) WHERE B IS NOT NULL');
    expect(await base().db.execute('INSERT INTO N (A, B) VALUES (NULL, NULL), (1, NULL)')).toBe(2);
    await expect(base().db.execute('INSERT INTO N (A) VALUES (NULL)')).rejects.toMatchObject({ number: 2627 });
    await expect(base().db.execute('INSERT INTO N (A, B) VALUES (2, 5), (3, 5)')).rejects.toMatchObject({
      number: 2601,
    });
  });
});

describe('databases', () => {
  test('keep their tables apart: the same unqualified name is another table', async () => {
    const other = await base().gateway.database('Autre');
    await expect(other.query('SELECT CT_Num FROM F_COMPTET')).rejects.toMatchObject({ number: 208 });
    await other.execute('CREATE TABLE F_COMPTET (ct_num int NOT NULL)');
    await other.execute('INSERT INTO dbo.F_COMPTET (ct_num) VALUES (7)');
    expect(await other.query('SELECT * FROM F_COMPTET')).toEqual([{ ct_num: 7 }]);
    expect(await base().db.query('SELECT COUNT(*) AS N FROM dbo.F_COMPTET')).toEqual([{ N: 4 }]);
    expect(
      await other.query("SELECT c.name AS C FROM sys.columns c WHERE c.object_id = OBJECT_ID('dbo.F_COMPTET')"),
    ).toEqual([{ C: 'ct_num' }]);
    expect(await other.query('SELECT DB_NAME() AS D')).toEqual([{ D: 'Autre' }]);
  });

  test('that do not exist are refused at opening', async () => {
    await expect(base().gateway.database('Nulle')).rejects.toMatchObject({ kind: 'connection', number: 4060 });
  });

  test('are listed', async () => {
    expect(await base().gateway.listDatabases()).toEqual(['Autre', 'Bijou']);
  });
});
