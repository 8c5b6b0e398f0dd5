-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- The contacts of the customers asked for (codes of 17 characters, padded), each with the name of its service.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  C.CT_Nom AS CT_Nom,
  C.CT_Prenom AS CT_Prenom,
  C.CT_Fonction AS CT_Fonction,
  C.CT_EMail AS CT_EMail,
  S.S_Intitule AS S_Intitule
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_CONTACTT C ON C.CT_Num = T.CT_Num
LEFT JOIN P_SERVICECPTA S ON S.cbIndice = C.N_Service AND C.N_Service <> 0
WHERE T.CT_Type = 0
ORDER BY T.CT_Num, C.CT_No
OPTION (MAXRECURSION 0)
