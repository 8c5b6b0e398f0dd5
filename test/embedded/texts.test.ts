import { describe } from 'vitest';
import * as sql from '../../src/platform/sql/params.ts';
import { check, midnight, useSampleBase } from './sample-base.ts';

const base = useSampleBase();

describe('texts compare as under French_CI_AS', () => {
  check(base, [
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
  check(base, [
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
      [{ J: midnight('2026-01-31') }],
      { jour: sql.day('2026-01-31') },
    ],
    ['may be reserved words in brackets', `SELECT 1 AS [Order], 2 AS [User]`, [{ Order: 1, User: 2 }]],
  ]);
});

describe('texts', () => {
  check(base, [
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
