-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @from datetime = '20250101', @until datetime = '20251231';
-- What the lines of the customers asked for, dated @from to @until, are called (EC_Intitule).
-- A date is JM_Date + EC_Jour - 1: its bounds come with bounds of JM_Date alone, which an index serves.
-- A line is its customer's by the bytes of CT_Num, case included: Sage indexes cbCT_Num.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  E.EC_No AS EC_No,
  E.EC_Intitule AS EC_Intitule
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_ECRITUREC E ON E.cbCT_Num = T.cbCT_Num
WHERE T.CT_Type = 0
  AND E.EC_Intitule <> ''
  AND E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @until
  AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) >= @from
  AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @until
ORDER BY E.EC_No
OPTION (MAXRECURSION 0)
