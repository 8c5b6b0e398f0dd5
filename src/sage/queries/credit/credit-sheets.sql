-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- What Sage says of the credit of the payers asked for (codes of 17 characters, padded) and of every customer that they pay for.
-- A customer whose CT_NumPayeur is empty, or names no customer, pays for itself. It names one by its bytes, case included: Sage
-- indexes cbCT_NumPayeur.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Named (cbMarq, CustomerKey) AS (
  SELECT Q.cbMarq, Q.cbCT_Num
  FROM F_COMPTET Q
  INNER JOIN Asked A ON A.CT_Num = Q.CT_Num -- asked
),
Wanted (cbMarq) AS (
  SELECT N.cbMarq
  FROM Named N
  UNION
  SELECT T.cbMarq
  FROM Named N
  INNER JOIN F_COMPTET T ON T.cbCT_NumPayeur = N.CustomerKey
  UNION
  SELECT T.cbMarq
  FROM F_COMPTET T
  INNER JOIN Asked A ON T.cbCT_NumPayeur = CONVERT(varbinary(18), A.CT_Num) -- asked
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
INNER JOIN F_COMPTET T ON T.cbMarq = W.cbMarq AND T.CT_Type = 0
LEFT JOIN F_COMPTET Y ON Y.cbCT_Num = T.cbCT_NumPayeur AND Y.CT_Type = 0
LEFT JOIN F_COLLABORATEUR O ON O.CO_No = T.CO_No AND T.CO_No <> 0
ORDER BY T.CT_Num
OPTION (MAXRECURSION 0)
