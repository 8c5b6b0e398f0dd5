-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- What Sage says of the credit of the payers asked for (codes of 17 characters, padded) and of every customer that they pay for.
-- A customer whose CT_NumPayeur is empty, or names no customer, pays for itself.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Wanted (CT_Num) AS (
  SELECT T.CT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  WHERE T.CT_Type = 0
  UNION
  SELECT T.CT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_NumPayeur -- asked
  WHERE T.CT_Type = 0
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  T.CT_Intitule AS CT_Intitule,
  RTRIM(COALESCE(Y.CT_Num, T.CT_Num)) AS Payeur,
  CONVERT(bigint, ROUND(T.CT_Encours * 100, 0)) AS EncoursCents,
  CONVERT(bigint, ROUND(T.CT_Assurance * 100, 0)) AS AssuranceCents,
  T.CT_ControlEnc AS CT_ControlEnc,
  T.N_Risque AS N_Risque,
  O.CO_Nom AS CO_Nom,
  O.CO_Prenom AS CO_Prenom,
  O.CO_EMail AS CO_EMail -- optional: NULL
FROM Wanted W
INNER JOIN F_COMPTET T ON T.CT_Num = W.CT_Num
LEFT JOIN F_COMPTET Y ON Y.CT_Num = T.CT_NumPayeur AND Y.CT_Type = 0
LEFT JOIN F_COLLABORATEUR O ON O.CO_No = T.CO_No AND T.CO_No <> 0
ORDER BY T.CT_Num
OPTION (MAXRECURSION 0)
