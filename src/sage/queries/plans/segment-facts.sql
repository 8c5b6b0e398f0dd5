-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- What segments of reminder plans ask of the customers' sheets (codes of 17 characters, padded): country, payer, statistics.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  T.CT_Pays AS CT_Pays,
  RTRIM(T.CT_NumPayeur) AS CT_NumPayeur,
  T.CT_Statistique01 AS CT_Statistique01, -- optional: NULL
  T.CT_Statistique02 AS CT_Statistique02, -- optional: NULL
  T.CT_Statistique03 AS CT_Statistique03, -- optional: NULL
  T.CT_Statistique04 AS CT_Statistique04, -- optional: NULL
  T.CT_Statistique05 AS CT_Statistique05, -- optional: NULL
  T.CT_Statistique06 AS CT_Statistique06, -- optional: NULL
  T.CT_Statistique07 AS CT_Statistique07, -- optional: NULL
  T.CT_Statistique08 AS CT_Statistique08, -- optional: NULL
  T.CT_Statistique09 AS CT_Statistique09, -- optional: NULL
  T.CT_Statistique10 AS CT_Statistique10 -- optional: NULL
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
WHERE T.CT_Type = 0
OPTION (MAXRECURSION 0)
