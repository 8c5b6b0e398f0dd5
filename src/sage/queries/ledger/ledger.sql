-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @from datetime = '20250101', @until datetime = '99991231', @asOf datetime = '20251231';
-- Lines of the customers asked for, dated @from to @until (the years without à-nouveaux copied after them):
-- those open at the end of @asOf as Sage has them now, credits that are dated ahead, and whole lettering groups, in all years,
-- that a later line closed (CutGroup) or that do not come to nothing (GapGroup).
-- A date is JM_Date + EC_Jour - 1: its bounds come with bounds of JM_Date alone, which an index serves.
-- A line is its customer's by the bytes of CT_Num, case included: Sage indexes cbCT_Num.
-- A lower-case letter is a pre-lettrage: open. JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Customer (CustomerKey) AS (
  SELECT T.cbCT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  WHERE T.CT_Type = 0
),
CutGroup (CustomerKey, CG_Num, EC_Lettrage) AS (
  SELECT DISTINCT C.CustomerKey, E.CG_Num, E.EC_Lettrage
  FROM Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey
  WHERE E.EC_Lettre = 1
    AND E.JM_Date > DATEADD(day, -31, @asOf) AND E.JM_Date <= @until
    AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) > @asOf AND E.EC_Lettrage <> ''
),
GapGroup (CustomerKey, CG_Num, EC_Lettrage) AS (
  SELECT C.CustomerKey, E.CG_Num, E.EC_Lettrage
  FROM Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE E.EC_Lettre = 1 AND E.EC_Lettrage <> ''
    AND CONVERT(varbinary(10), E.EC_Lettrage) = CONVERT(varbinary(10), UPPER(E.EC_Lettrage))
    AND COALESCE(J.JO_Type, 3) <> 4
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
    AND E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @until
  GROUP BY C.CustomerKey, E.CG_Num, E.EC_Lettrage
  HAVING SUM(CASE WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END) <> 0
),
WholeGroup (CustomerKey, CG_Num, EC_Lettrage) AS (
  SELECT G.CustomerKey, G.CG_Num, G.EC_Lettrage FROM CutGroup G
  UNION
  SELECT H.CustomerKey, H.CG_Num, H.EC_Lettrage FROM GapGroup H
),
Kept (EC_No) AS (
  SELECT E.EC_No
  FROM Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey
  WHERE E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @until
    AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) >= @from AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @until
    AND (DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @asOf OR E.EC_Sens = 1)
    AND (
      COALESCE(E.EC_Lettre, 0) = 0
      OR CONVERT(varbinary(10), E.EC_Lettrage) <> CONVERT(varbinary(10), UPPER(E.EC_Lettrage))
    )
  UNION
  SELECT E.EC_No
  FROM WholeGroup G
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = G.CustomerKey AND E.CG_Num = G.CG_Num AND E.EC_Lettrage = G.EC_Lettrage
  WHERE E.EC_Lettre = 1
)
SELECT
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
