-- No parameter.
-- Every customer, asleep or not: what a search needs.
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  T.CT_Intitule AS CT_Intitule,
  T.CT_Classement AS CT_Classement,
  T.CT_Siret AS CT_Siret,
  T.CT_Ville AS CT_Ville,
  T.CT_Sommeil AS CT_Sommeil
FROM F_COMPTET T
WHERE T.CT_Type = 0
ORDER BY T.CT_Num
