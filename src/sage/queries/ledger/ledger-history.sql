-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @from datetime = '19000101', @asOf datetime = '20251231';
-- All lines of the customers asked for in all years that the base keeps, dated @from to @asOf, lettered or not, à-nouveaux
-- included; and the lettered ones after @asOf, which tell what was not settled yet that day.
-- A date is JM_Date + EC_Jour - 1: its bounds come with bounds of JM_Date alone, which an index serves.
-- A line is its customer's by the bytes of CT_Num, case included: Sage indexes cbCT_Num.
-- JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  E.EC_No AS EC_No,
  RTRIM(T.CT_Num) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num,
  CONVERT(char(10), DATEADD(day, E.EC_Jour - 1, E.JM_Date), 23) AS EntryDay,
  CASE WHEN YEAR(E.EC_Echeance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_Echeance, 23) END AS EC_Echeance,
  E.EC_RefPiece AS EC_RefPiece,
  E.EC_Piece AS EC_Piece,
  E.EC_Reference AS EC_Reference,
  J.JO_Type AS JO_Type,
  RTRIM(E.CG_NumCont) AS CG_NumCont,
  E.EC_Sens AS EC_Sens,
  CONVERT(bigint, ROUND(E.EC_Montant * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(E.EC_Devise * 100, 0)) AS DeviseCents,
  D.D_CodeISO AS D_CodeISO,
  RTRIM(E.EC_Lettrage) AS EC_Lettrage,
  E.EC_Lettre AS EC_Lettre,
  E.EC_PenalType AS EC_PenalType, -- optional: NULL
  E.EC_ANType AS EC_ANType
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_ECRITUREC E ON E.cbCT_Num = T.cbCT_Num
INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
LEFT JOIN P_DEVISE D ON D.cbIndice = E.N_Devise AND E.N_Devise <> 0
WHERE T.CT_Type = 0
  AND COALESCE(J.JO_Type, 3) <> 4
  AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
  AND E.JM_Date > DATEADD(day, -31, @from)
  AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) >= @from
  AND (DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @asOf OR E.EC_Lettre = 1)
ORDER BY E.EC_No
OPTION (MAXRECURSION 0)
