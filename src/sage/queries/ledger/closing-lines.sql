-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @ends varchar(max) = '2024123120251231', @balance varchar(13) = '89';
-- What closed fiscal years that end on these days (YYYYMMDD, one after the other) for the customers asked for. Part 1: lettered
-- entries of such a day, in neither a sales journal nor a bank's, whose CG_NumCont or another line of whose piece (JO_Num, JM_Date, EC_Piece)
-- is on accounts of the balance sheet (89), or whose journal holds in the month after nothing but à-nouveaux. Part 2: the other
-- lines of their codes, in all years. Part 3: à-nouveaux of their customers in the month after. Which entry closes what is not decided here.
-- A line is its customer's by the bytes of CT_Num, case included: Sage indexes cbCT_Num.
-- A lower-case letter is a pre-lettrage: open. JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
YearEnd (Position, LastDay) AS (
  SELECT 1, CONVERT(date, SUBSTRING(@ends, 1, 8), 112)
  UNION ALL
  SELECT Y.Position + 8, CONVERT(date, SUBSTRING(@ends, Y.Position + 8, 8), 112)
  FROM YearEnd Y
  WHERE Y.Position + 8 <= LEN(@ends)
),
Closed (LastDay, FirstOfMonth, FirstOfNext) AS (
  SELECT Y.LastDay, DATEADD(day, 1 - DAY(Y.LastDay), Y.LastDay), DATEADD(day, 1 - DAY(DATEADD(day, 1, Y.LastDay)), DATEADD(day, 1, Y.LastDay))
  FROM YearEnd Y
),
Customer (CustomerKey) AS (
  SELECT T.cbCT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  WHERE T.CT_Type = 0
),
Candidate (EC_No, CustomerKey, CG_Num, EC_Lettrage, JournalKey, JM_Date, EC_Piece, CG_NumCont, FirstOfNext) AS (
  SELECT E.EC_No, C.CustomerKey, E.CG_Num, E.EC_Lettrage, J.cbJO_Num, E.JM_Date, COALESCE(E.EC_Piece, ''), COALESCE(E.CG_NumCont, ''), Z.FirstOfNext
  FROM Closed Z
  CROSS JOIN Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey AND E.EC_Lettre = 1 AND E.JM_Date = Z.FirstOfMonth
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE E.EC_Jour = DAY(Z.LastDay) AND E.EC_Lettrage <> ''
    AND CONVERT(varbinary(10), E.EC_Lettrage) = CONVERT(varbinary(10), UPPER(E.EC_Lettrage))
    AND COALESCE(J.JO_Type, 3) NOT IN (1, 2, 4)
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
),
Closing (EC_No, CustomerKey, CG_Num, EC_Lettrage, FirstOfNext) AS (
  SELECT N.EC_No, N.CustomerKey, N.CG_Num, N.EC_Lettrage, N.FirstOfNext
  FROM Candidate N
  WHERE N.CG_NumCont LIKE @balance + '%'
    OR EXISTS (
      SELECT 1
      FROM F_ECRITUREC E
      WHERE N.EC_Piece <> '' AND E.cbJO_Num = N.JournalKey AND E.JM_Date = N.JM_Date AND E.EC_Piece = N.EC_Piece
        AND E.CG_Num LIKE @balance + '%'
    )
    OR (
      EXISTS (
        SELECT 1
        FROM F_ECRITUREC E
        WHERE E.cbJO_Num = N.JournalKey AND E.JM_Date = N.FirstOfNext AND COALESCE(E.EC_ANType, 0) <> 0
      )
      AND NOT EXISTS (
        SELECT 1
        FROM F_ECRITUREC E
        WHERE E.cbJO_Num = N.JournalKey AND E.JM_Date = N.FirstOfNext AND COALESCE(E.EC_ANType, 0) = 0
      )
    )
),
Known (EC_No, Part) AS (
  SELECT L.EC_No, 1
  FROM Closing L
  UNION
  SELECT E.EC_No, 2
  FROM Closing L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.CG_Num = L.CG_Num AND E.EC_Lettrage = L.EC_Lettrage
  WHERE E.EC_Lettre = 1
  UNION
  SELECT E.EC_No, 3
  FROM Closing L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.JM_Date = L.FirstOfNext
  WHERE COALESCE(E.EC_ANType, 0) <> 0
),
Kept (EC_No, Part) AS (
  SELECT K.EC_No, MIN(K.Part)
  FROM Known K
  GROUP BY K.EC_No
)
SELECT
  K.Part AS Part,
  E.EC_No AS EC_No,
  RTRIM(E.CT_Num) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num,
  CONVERT(char(10), DATEADD(day, E.EC_Jour - 1, E.JM_Date), 23) AS EntryDay,
  CASE WHEN YEAR(E.EC_Echeance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_Echeance, 23) END AS EC_Echeance,
  E.EC_RefPiece AS EC_RefPiece,
  E.EC_Piece AS EC_Piece,
  E.EC_Reference AS EC_Reference,
  E.EC_Intitule AS EC_Intitule,
  J.JO_Type AS JO_Type,
  RTRIM(E.CG_NumCont) AS CG_NumCont,
  E.EC_Sens AS EC_Sens,
  CONVERT(bigint, ROUND(E.EC_Montant * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(E.EC_Devise * 100, 0)) AS DeviseCents,
  D.D_CodeISO AS D_CodeISO,
  RTRIM(E.EC_Lettrage) AS EC_Lettrage,
  E.EC_Lettre AS EC_Lettre,
  E.EC_PenalType AS EC_PenalType, -- optional: NULL
  E.EC_ANType AS EC_ANType,
  E.EC_Rappel AS EC_Rappel,
  CASE WHEN YEAR(E.EC_DateRelance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_DateRelance, 23) END AS EC_DateRelance, -- optional: NULL
  E.N_Reglement AS N_Reglement
FROM Kept K
INNER JOIN F_ECRITUREC E ON E.EC_No = K.EC_No
INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
LEFT JOIN P_DEVISE D ON D.cbIndice = E.N_Devise AND E.N_Devise <> 0
WHERE COALESCE(J.JO_Type, 3) <> 4
  AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
ORDER BY E.EC_No
OPTION (MAXRECURSION 0)
