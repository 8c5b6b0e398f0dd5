import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import * as sql from '../../src/platform/sql/params.ts';
import type { SqlParams } from '../../src/platform/sql/types.ts';
import { openTestGateway } from '../helpers/embedded.ts';

let gateway: SqlGateway;
let db: SqlDatabase;

beforeAll(async () => {
  gateway = await openTestGateway('Bijou', 'Autre');
  db = await gateway.database('BIJOU');
  await db.execute(
    'CREATE TABLE F_COMPTET (CT_Num varchar(17) NOT NULL PRIMARY KEY, CT_Intitule nvarchar(69) NULL, CO_No int NULL, CT_Sommeil bit NOT NULL DEFAULT 0)',
  );
  await db.execute(
    'CREATE TABLE F_ECRITUREC (EC_No int NOT NULL PRIMARY KEY, CT_Num varchar(17) NOT NULL, EC_Montant numeric(24,6) NOT NULL, EC_Sens smallint NOT NULL, EC_Echeance date NULL, EC_Date datetime NOT NULL)',
  );
  await db.execute(`INSERT INTO F_COMPTET (CT_Num, CT_Intitule, CO_No) VALUES
    ('DUPONT', N'Dupont Élevage', 1), ('martin', N'MARTIN & Fils', NULL), ('ZED', NULL, 2), ('ELAN', N'Elan', 1)`);
  await db.execute(`INSERT INTO F_ECRITUREC (EC_No, CT_Num, EC_Montant, EC_Sens, EC_Echeance, EC_Date) VALUES
    (1, 'DUPONT', 100.1, 0, '20260131', '20260101'), (2, 'Dupont ', 50.2, 0, '20260228', '20260115'), (3, 'DUPONT', 30, 1, NULL, '20260120'),
    (4, 'MARTIN', 7.777777, 0, '20251231', '20251201')`);
});
afterAll(() => gateway.close());

type Case = readonly [what: string, text: string, rows: readonly Record<string, unknown>[], params?: SqlParams];

function check(cases: readonly Case[]): void {
  for (const [what, text, rows, params] of cases) {
    test(what, async () => {
      expect(await db.query(text, params)).toEqual(rows);
    });
  }
}

const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe('texts compare as under French_CI_AS', () => {
  check([
    ['case does not matter', `SELECT CT_Num FROM F_COMPTET WHERE CT_Num = 'dupont'`, [{ CT_Num: 'DUPONT' }]],
    ['accents do', `SELECT CT_Num FROM F_COMPTET WHERE CT_Intitule = N'Élan'`, []],
    [
      'trailing blanks do not',
      `SELECT CT_Num FROM F_COMPTET WHERE CT_Num = @n`,
      [{ CT_Num: 'martin' }],
      { n: sql.text('MARTIN   ', 17) },
    ],
    [
      'IN follows',
      `SELECT CT_Num FROM F_COMPTET WHERE CT_Num IN (@n, 'zed ')`,
      [{ CT_Num: 'ZED' }],
      { n: sql.text('x', 17) },
    ],
    ['LIKE follows', `SELECT CT_Num FROM F_COMPTET WHERE CT_Intitule LIKE N'martin%'`, [{ CT_Num: 'martin' }]],
    [
      'LIKE takes an escape',
      `SELECT CT_Num FROM F_COMPTET WHERE CT_Intitule LIKE @p ESCAPE '!'`,
      [],
      { p: sql.text('100!%%', 20) },
    ],
    ['a backslash in LIKE is a plain character', `SELECT 1 AS A WHERE 'a\\b' LIKE 'a\\b'`, [{ A: 1 }]],
    [
      'a text written in the query follows once it is a column',
      "SELECT q.K FROM (SELECT 'Due' AS K UNION ALL SELECT CASE WHEN 1 = 1 THEN N'due ' ELSE NULL END AS K) q WHERE q.K LIKE 'DUE%' AND q.K <> 'x'",
      [{ K: 'Due' }, { K: 'due ' }],
    ],
    [
      'and so do VALUES',
      "SELECT v.K FROM (VALUES ('b', 1), ('A', 2), ('C', 3)) AS v(K, N) WHERE v.K <> 'c' ORDER BY v.K",
      [{ K: 'A' }, { K: 'b' }],
    ],
    [
      'joins follow',
      `SELECT COUNT(*) AS N FROM F_COMPTET c JOIN F_ECRITUREC e ON e.CT_Num = c.CT_Num WHERE c.CT_Num = 'DUPONT'`,
      [{ N: 3 }],
    ],
    ['groups follow', `SELECT COUNT(*) AS N FROM F_ECRITUREC GROUP BY CT_Num ORDER BY N DESC`, [{ N: 3 }, { N: 1 }]],
    ['DISTINCT follows', `SELECT COUNT(DISTINCT CT_Num) AS N FROM F_ECRITUREC`, [{ N: 2 }]],
    [
      'order follows',
      `SELECT CT_Num FROM F_COMPTET ORDER BY CT_Num`,
      [{ CT_Num: 'DUPONT' }, { CT_Num: 'ELAN' }, { CT_Num: 'martin' }, { CT_Num: 'ZED' }],
    ],
  ]);
});

describe('names', () => {
  check([
    [
      'of columns keep the case of the query',
      `SELECT ct_NUM, CO_No AS Vendeur, [Mon Nom] = CT_Num FROM f_comptet WHERE CT_Num = 'ZED'`,
      [{ ct_NUM: 'ZED', Vendeur: 2, 'Mon Nom': 'ZED' }],
    ],
    [
      'of a star keep the case of the definition',
      `SELECT * FROM DBO.F_COMPTET WHERE CT_Num = 'ZED'`,
      [{ CT_Num: 'ZED', CT_Intitule: null, CO_No: 2, CT_Sommeil: false }],
    ],
    [
      'of a star over a derived table keep its aliases',
      `SELECT q.* FROM (SELECT CO_No AS Vendeur FROM F_COMPTET WHERE CT_Num = 'ZED') q`,
      [{ Vendeur: 2 }],
    ],
    [
      'of a parameter may be written in any case',
      `SELECT @JOUR AS J`,
      [{ J: day('2026-01-31') }],
      { jour: sql.day('2026-01-31') },
    ],
    ['may be reserved words in brackets', `SELECT 1 AS [Order], 2 AS [User]`, [{ Order: 1, User: 2 }]],
  ]);
});

describe('nothing, numbers and bits', () => {
  check([
    [
      'NULL comes first ascending',
      `SELECT CO_No FROM F_COMPTET ORDER BY CO_No`,
      [{ CO_No: null }, { CO_No: 1 }, { CO_No: 1 }, { CO_No: 2 }],
    ],
    ['and last descending', `SELECT TOP 1 CO_No FROM F_COMPTET ORDER BY CO_No DESC`, [{ CO_No: 2 }]],
    [
      'ISNULL, COALESCE, NULLIF',
      `SELECT ISNULL(CO_No, 0) AS A, COALESCE(CO_No, 9) AS B, NULLIF(CO_No, 2) AS C, ISNULL(CT_Intitule, '') AS D FROM F_COMPTET WHERE CT_Num = 'ZED'`,
      [{ A: 2, B: 2, C: null, D: '' }],
    ],
    [
      'COUNT and SUM of ints are ints, COUNT_BIG is a bigint',
      `SELECT COUNT(*) AS A, SUM(EC_Sens) AS B, SUM(CASE WHEN EC_Sens = 0 THEN 1 ELSE 0 END) AS C, COUNT_BIG(*) AS D FROM F_ECRITUREC`,
      [{ A: 4, B: 1, C: 3, D: '4' }],
    ],
    ['AVG of ints is cut', `SELECT AVG(EC_No) AS A FROM F_ECRITUREC`, [{ A: 2 }]],
    [
      'decimals are exact',
      `SELECT SUM(EC_Montant) AS A, CAST(SUM(EC_Montant * 100) AS bigint) AS B FROM F_ECRITUREC WHERE EC_No <= 2`,
      [{ A: 150.3, B: '15030' }],
    ],
    [
      'a decimal becomes an int by cutting',
      `SELECT CAST(7.9 AS int) AS A, CAST(-7.9 AS bigint) AS B, ROUND(2.345, 2) AS C, CAST(2.345 AS decimal(10,2)) AS D`,
      [{ A: 7, B: '-7', C: 2.35, D: 2.35 }],
    ],
    ['ints divide as ints', `SELECT 7 / 2 AS A, 7 % 2 AS B, -7 / 2 AS C`, [{ A: 3, B: 1, C: -3 }]],
    [
      'a bit compares with 0 and 1',
      `SELECT COUNT(*) AS N FROM F_COMPTET WHERE CT_Sommeil = 0 AND ISNULL(CT_Sommeil, 0) <> 1`,
      [{ N: 4 }],
    ],
    ['IIF and CASE', `SELECT IIF(1 = 2, 'a', 'b') AS A, CASE 3 WHEN 3 THEN 'c' END AS B`, [{ A: 'b', B: 'c' }]],
  ]);
});

describe('texts', () => {
  check([
    [
      '+ joins, and nothing swallows',
      `SELECT 'a' + CT_Num + 'b' AS A, 'a' + CT_Intitule AS B FROM F_COMPTET WHERE CT_Num = 'ZED'`,
      [{ A: 'aZEDb', B: null }],
    ],
    [
      'CONCAT does not swallow',
      `SELECT CONCAT('a', CT_Intitule, 1) AS A FROM F_COMPTET WHERE CT_Num = 'ZED'`,
      [{ A: 'a1' }],
    ],
    ['LEN does not count trailing blanks', `SELECT LEN('ab  ') AS A, LEN('') AS B`, [{ A: 2, B: 0 }]],
    [
      'pieces',
      `SELECT LEFT('abcd', 2) AS A, RIGHT('abcd', 2) AS B, SUBSTRING('abcd', 2, 2) AS C, STUFF('abcd', 2, 1, 'XX') AS D, REPLACE('abab', 'B', 'x') AS E`,
      [{ A: 'ab', B: 'cd', C: 'bc', D: 'aXXcd', E: 'abab' }],
    ],
    [
      'CHARINDEX counts from one',
      `SELECT CHARINDEX('c', 'abcabc') AS A, CHARINDEX('c', 'abcabc', 4) AS B, CHARINDEX('z', 'abc') AS C`,
      [{ A: 3, B: 6, C: 0 }],
    ],
    [
      'blanks are trimmed by side',
      `SELECT '[' + LTRIM('  a ') + ']' AS A, '[' + RTRIM(' a  ') + ']' AS B, UPPER('é') + LOWER('É') AS C`,
      [{ A: '[a ]', B: '[ a]', C: 'Éé' }],
    ],
    [
      'a cast to text cuts',
      `SELECT CAST('abcdef' AS nvarchar(3)) AS A, CAST(12.5 AS varchar(10)) AS B, CAST(EC_No AS varchar(10)) AS C FROM F_ECRITUREC WHERE EC_No = 1`,
      [{ A: 'abc', B: '12.5', C: '1' }],
    ],
    [
      'STRING_AGG in an order',
      `SELECT STRING_AGG(CT_Num, ', ') WITHIN GROUP (ORDER BY CT_Num DESC) AS A FROM F_COMPTET WHERE CO_No = 1`,
      [{ A: 'ELAN, DUPONT' }],
    ],
    [
      'STRING_SPLIT makes rows',
      `SELECT CT_Num FROM F_COMPTET WHERE CT_Num IN (SELECT value FROM STRING_SPLIT(@l, ',')) ORDER BY CT_Num`,
      [{ CT_Num: 'DUPONT' }, { CT_Num: 'ZED' }],
      { l: sql.longText('dupont,zed') },
    ],
  ]);
});

describe('days and instants', () => {
  check([
    [
      'DATEDIFF counts boundaries',
      `SELECT DATEDIFF(day, '2026-01-01T23:59:00', '2026-01-02T00:01:00') AS A, DATEDIFF(day, '2026-01-01T08:00:00', '2026-01-01T23:00:00') AS B, DATEDIFF(month, '20260131', '20260201') AS C, DATEDIFF(year, '20251231', '20260101') AS D`,
      [{ A: 1, B: 0, C: 1, D: 1 }],
    ],
    [
      'DATEADD keeps to the month’s end',
      `SELECT DATEADD(month, 1, @d) AS A, DATEADD(day, -31, @d) AS B, DATEADD(year, 1, @d) AS C`,
      [{ A: day('2026-02-28'), B: day('2025-12-31'), C: day('2027-01-31') }],
      { d: sql.day('2026-01-31') },
    ],
    [
      'EOMONTH',
      `SELECT EOMONTH(@d) AS A, EOMONTH(@d, 1) AS B`,
      [{ A: day('2026-01-31'), B: day('2026-02-28') }],
      { d: sql.day('2026-01-15') },
    ],
    [
      'CONVERT in the styles that we use',
      `SELECT CONVERT(varchar(10), @d, 103) AS A, CONVERT(varchar(10), @d, 23) AS B, CONVERT(varchar(8), @d, 112) AS C, CONVERT(varchar(19), EC_Date, 120) AS D FROM F_ECRITUREC WHERE EC_No = 1`,
      [{ A: '31/01/2026', B: '2026-01-31', C: '20260131', D: '2026-01-01 00:00:00' }],
      { d: sql.day('2026-01-31') },
    ],
    [
      'CONVERT from text',
      `SELECT CONVERT(date, '20260131', 112) AS A, CONVERT(date, '31/01/2026', 103) AS B`,
      [{ A: day('2026-01-31'), B: day('2026-01-31') }],
    ],
    [
      'parts',
      `SELECT YEAR(@d) AS A, MONTH(@d) AS B, DAY(@d) AS C, DATEPART(quarter, @d) AS D, DATEFROMPARTS(2026, 2, 3) AS E`,
      [{ A: 2026, B: 5, C: 17, D: 2, E: day('2026-02-03') }],
      { d: sql.day('2026-05-17') },
    ],
    [
      'a datetime casts to its day',
      `SELECT CAST(EC_Date AS date) AS A FROM F_ECRITUREC WHERE EC_No = 2`,
      [{ A: day('2026-01-15') }],
    ],
    [
      'a comparison with a day takes it',
      `SELECT EC_No FROM F_ECRITUREC WHERE EC_Echeance < @d ORDER BY EC_No`,
      [{ EC_No: 1 }, { EC_No: 4 }],
      { d: sql.day('2026-02-01') },
    ],
  ]);
});

describe('shapes of queries', () => {
  check([
    [
      'TOP with a parameter',
      `SELECT TOP (@n) EC_No FROM F_ECRITUREC WITH (NOLOCK) ORDER BY EC_No DESC`,
      [{ EC_No: 4 }, { EC_No: 3 }],
      { n: sql.int(2) },
    ],
    [
      'OFFSET and FETCH',
      `SELECT EC_No FROM F_ECRITUREC ORDER BY EC_No OFFSET @o ROWS FETCH NEXT @n ROWS ONLY`,
      [{ EC_No: 2 }],
      { o: sql.int(1), n: sql.int(1) },
    ],
    [
      'CROSS APPLY',
      `SELECT c.CT_Num, q.EC_No FROM F_COMPTET c CROSS APPLY (SELECT TOP 1 e.EC_No FROM F_ECRITUREC e WHERE e.CT_Num = c.CT_Num ORDER BY e.EC_No DESC) q ORDER BY c.CT_Num`,
      [
        { CT_Num: 'DUPONT', EC_No: 3 },
        { CT_Num: 'martin', EC_No: 4 },
      ],
    ],
    [
      'OUTER APPLY',
      `SELECT c.CT_Num, q.N FROM F_COMPTET c OUTER APPLY (SELECT MAX(e.EC_No) AS N FROM F_ECRITUREC e WHERE e.CT_Num = c.CT_Num) q WHERE c.CO_No = 2`,
      [{ CT_Num: 'ZED', N: null }],
    ],
    [
      'CROSS APPLY of VALUES',
      `SELECT v.N FROM F_ECRITUREC e CROSS APPLY (VALUES (e.EC_No), (e.EC_No * 10)) v(N) WHERE e.EC_No = 2 ORDER BY v.N`,
      [{ N: 2 }, { N: 20 }],
    ],
    [
      'windows',
      `SELECT EC_No, ROW_NUMBER() OVER (PARTITION BY CT_Num ORDER BY EC_Echeance) AS R, SUM(EC_Sens) OVER (ORDER BY EC_No ROWS UNBOUNDED PRECEDING) AS S, COUNT(*) OVER () AS C FROM F_ECRITUREC WHERE CT_Num = 'dupont' ORDER BY EC_No`,
      [
        { EC_No: 1, R: '2', S: 0, C: 3 },
        { EC_No: 2, R: '3', S: 0, C: 3 },
        { EC_No: 3, R: '1', S: 1, C: 3 },
      ],
    ],
    [
      'a recursive CTE',
      `WITH n AS (SELECT 1 AS V UNION ALL SELECT V + 1 FROM n WHERE V < 3) SELECT V FROM n ORDER BY V OPTION (MAXRECURSION 10)`,
      [{ V: 1 }, { V: 2 }, { V: 3 }],
    ],
    [
      'GROUPING SETS',
      `SELECT EC_Sens, COUNT(*) AS N FROM F_ECRITUREC GROUP BY GROUPING SETS ((EC_Sens), ()) ORDER BY N`,
      [
        { EC_Sens: 1, N: 1 },
        { EC_Sens: 0, N: 3 },
        { EC_Sens: null, N: 4 },
      ],
    ],
    [
      'EXCEPT and UNION ALL',
      `SELECT CT_Num FROM F_COMPTET EXCEPT SELECT CT_Num FROM F_ECRITUREC ORDER BY CT_Num`,
      [{ CT_Num: 'ELAN' }, { CT_Num: 'ZED' }],
    ],
    [
      'NOT EXISTS',
      `SELECT CT_Num FROM F_COMPTET c WHERE NOT EXISTS (SELECT 1 FROM F_ECRITUREC e WHERE e.CT_Num = c.CT_Num) AND CT_Num LIKE 'z%'`,
      [{ CT_Num: 'ZED' }],
    ],
    [
      'comments, before and within',
      `-- DECLARE @d date = '20260101';\n/* and more */\nSELECT 1 /* one */ AS A -- end`,
      [{ A: 1 }],
    ],
  ]);
});

describe('writes', () => {
  test('UPDATE and DELETE with a join touch the rows that SQL Server would', async () => {
    await db.execute('CREATE TABLE T (Id int NOT NULL PRIMARY KEY, V int NULL)');
    await db.execute('CREATE TABLE U (Id int NOT NULL PRIMARY KEY, W int NULL)');
    await db.execute('INSERT INTO T (Id, V) VALUES (1, 1), (2, 2), (3, 3)');
    await db.execute('INSERT INTO U (Id, W) VALUES (2, 20), (3, 30)');
    expect(
      await db.query(
        'UPDATE x SET x.V = u.W OUTPUT inserted.Id, deleted.V AS Avant, inserted.V AS Apres FROM T x INNER JOIN U u ON u.Id = x.Id WHERE u.Id = 2',
      ),
    ).toEqual([{ Id: 2, Avant: 2, Apres: 20 }]);
    expect(await db.execute('DELETE x FROM T x JOIN U u ON u.Id = x.Id WHERE u.W = 30')).toBe(1);
    expect(await db.query('SELECT Id, V FROM T ORDER BY Id')).toEqual([
      { Id: 1, V: 1 },
      { Id: 2, V: 20 },
    ]);
    expect(await db.query('DELETE FROM T OUTPUT deleted.* WHERE Id = 1')).toEqual([{ Id: 1, V: 1 }]);
    expect(
      await db.execute(
        'INSERT INTO T (Id, V) SELECT u.Id + 10, u.W FROM U u WHERE NOT EXISTS (SELECT 1 FROM T t WHERE t.Id = u.Id + 10)',
      ),
    ).toBe(2);
  });

  test('one NULL fits a unique constraint, not two; a filtered index lets them through', async () => {
    await db.execute('CREATE TABLE N (A int NULL CONSTRAINT UQ_N UNIQUE, B int NULL)');
    await db.execute('CREATE UNIQUE INDEX UX_N ON N (B) WHERE B IS NOT NULL');
    expect(await db.execute('INSERT INTO N (A, B) VALUES (NULL, NULL), (1, NULL)')).toBe(2);
    await expect(db.execute('INSERT INTO N (A) VALUES (NULL)')).rejects.toMatchObject({ number: 2627 });
    await expect(db.execute('INSERT INTO N (A, B) VALUES (2, 5), (3, 5)')).rejects.toMatchObject({ number: 2601 });
  });
});

describe('databases', () => {
  test('keep their tables apart: the same unqualified name is another table', async () => {
    const other = await gateway.database('Autre');
    await expect(other.query('SELECT CT_Num FROM F_COMPTET')).rejects.toMatchObject({ number: 208 });
    await other.execute('CREATE TABLE F_COMPTET (ct_num int NOT NULL)');
    await other.execute('INSERT INTO dbo.F_COMPTET (ct_num) VALUES (7)');
    expect(await other.query('SELECT * FROM F_COMPTET')).toEqual([{ ct_num: 7 }]);
    expect(await db.query('SELECT COUNT(*) AS N FROM dbo.F_COMPTET')).toEqual([{ N: 4 }]);
    expect(
      await other.query("SELECT c.name AS C FROM sys.columns c WHERE c.object_id = OBJECT_ID('dbo.F_COMPTET')"),
    ).toEqual([{ C: 'ct_num' }]);
    expect(await other.query('SELECT DB_NAME() AS D')).toEqual([{ D: 'Autre' }]);
  });

  test('that do not exist are refused at opening', async () => {
    await expect(gateway.database('Nulle')).rejects.toMatchObject({ kind: 'connection', number: 4060 });
  });

  test('are listed', async () => {
    expect(await gateway.listDatabases()).toEqual(['Autre', 'Bijou']);
  });
});
