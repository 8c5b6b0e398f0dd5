import { describe } from 'vitest';
import * as sql from '../../src/platform/sql/params.ts';
import { check, midnight, useSampleBase } from './sample-base.ts';

const base = useSampleBase();

describe('nothing, numbers and bits', () => {
  check(base, [
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

describe('days and instants', () => {
  check(base, [
    [
      'DATEDIFF counts boundaries',
      `SELECT DATEDIFF(day, '2026-01-01T23:59:00', '2026-01-02T00:01:00') AS A, DATEDIFF(day, '2026-01-01T08:00:00', '2026-01-01T23:00:00') AS B, DATEDIFF(month, '20260131', '20260201') AS C, DATEDIFF(year, '20251231', '20260101') AS D`,
      [{ A: 1, B: 0, C: 1, D: 1 }],
    ],
    [
      'DATEADD keeps to the month’s end',
      `SELECT DATEADD(month, 1, @d) AS A, DATEADD(day, -31, @d) AS B, DATEADD(year, 1, @d) AS C`,
      [{ A: midnight('2026-02-28'), B: midnight('2025-12-31'), C: midnight('2027-01-31') }],
      { d: sql.day('2026-01-31') },
    ],
    [
      'EOMONTH',
      `SELECT EOMONTH(@d) AS A, EOMONTH(@d, 1) AS B`,
      [{ A: midnight('2026-01-31'), B: midnight('2026-02-28') }],
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
      [{ A: midnight('2026-01-31'), B: midnight('2026-01-31') }],
    ],
    [
      'parts',
      `SELECT YEAR(@d) AS A, MONTH(@d) AS B, DAY(@d) AS C, DATEPART(quarter, @d) AS D, DATEFROMPARTS(2026, 2, 3) AS E`,
      [{ A: 2026, B: 5, C: 17, D: 2, E: midnight('2026-02-03') }],
      { d: sql.day('2026-05-17') },
    ],
    [
      'a datetime casts to its day',
      `SELECT CAST(EC_Date AS date) AS A FROM F_ECRITUREC WHERE EC_No = 2`,
      [{ A: midnight('2026-01-15') }],
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
  check(base, [
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
