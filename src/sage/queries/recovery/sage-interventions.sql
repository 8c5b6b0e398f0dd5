-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- What was done in Sage's own files, each with its step and scenario where it has one. IV_Statut, IV_Type and IV_EnvoiType are codes
-- whose meaning Sage does not publish: they are read as they stand.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  R.DR_Num AS DR_Num,
  I.IV_Statut AS IV_Statut,
  I.IV_Type AS IV_Type,
  I.IV_EnvoiType AS IV_EnvoiType,
  CASE WHEN YEAR(I.IV_Date) < 1901 THEN NULL ELSE CONVERT(char(10), I.IV_Date, 23) END AS IV_Date,
  CASE WHEN YEAR(I.IV_DatePromesse) < 1901 THEN NULL ELSE CONVERT(char(10), I.IV_DatePromesse, 23) END AS IV_DatePromesse,
  CASE WHEN YEAR(I.IV_DateAlerte) < 1901 THEN NULL ELSE CONVERT(char(10), I.IV_DateAlerte, 23) END AS IV_DateAlerte,
  I.IV_User AS IV_User,
  I.IV_Raison AS IV_Raison,
  I.IV_Document AS IV_Document,
  P.ES_Intitule AS ES_Intitule,
  S.SC_Intitule AS SC_Intitule
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_DRECOUVREMENT R ON R.cbCT_Num = T.cbCT_Num
INNER JOIN F_DRECOUVREMENTIV I ON I.DR_Num = R.DR_Num
LEFT JOIN F_ESCENARIO P ON P.ES_No = I.ES_No AND I.ES_No <> 0
LEFT JOIN F_SCENARIO S ON S.SC_No = P.SC_No
WHERE T.CT_Type = 0
ORDER BY R.DR_Num, I.IV_Date, I.cbMarq
OPTION (MAXRECURSION 0)
