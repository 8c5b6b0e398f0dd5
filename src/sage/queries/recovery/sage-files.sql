-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- Sage's own dossiers de recouvrement of the customers asked for, the latest first. DR_Statut, DR_Priorite and DR_Resultat are codes
-- whose meaning Sage does not publish; nor is it known whether DR_PerteProbable is an amount: they are read as they stand.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  R.DR_Num AS DR_Num,
  RTRIM(T.CT_Num) AS CT_Num,
  CASE WHEN YEAR(R.DR_DateDebut) < 1901 THEN NULL ELSE CONVERT(char(10), R.DR_DateDebut, 23) END AS DR_DateDebut,
  CASE WHEN YEAR(R.DR_DateFin) < 1901 THEN NULL ELSE CONVERT(char(10), R.DR_DateFin, 23) END AS DR_DateFin,
  R.DR_Statut AS DR_Statut,
  R.DR_Priorite AS DR_Priorite,
  R.DR_Resultat AS DR_Resultat,
  R.N_Litige AS N_Litige,
  L.L_Intitule AS L_Intitule,
  R.N_Resolution AS N_Resolution,
  S.R_Intitule AS R_Intitule,
  R.DR_Resume AS DR_Resume,
  R.DR_Commentaire AS DR_Commentaire,
  C.CO_Nom AS CO_Nom,
  C.CO_Prenom AS CO_Prenom,
  K.CT_Nom AS CT_Nom,
  K.CT_Prenom AS CT_Prenom,
  CONVERT(bigint, ROUND(R.DR_PerteProbable * 100, 0)) AS LossHundredths,
  CONVERT(bigint, ROUND(R.DR_Provision * 100, 0)) AS ProvisionCents
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_DRECOUVREMENT R ON R.cbCT_Num = T.cbCT_Num
LEFT JOIN P_LITIGE L ON L.cbIndice = R.N_Litige AND R.N_Litige <> 0
LEFT JOIN P_RESOLUTION S ON S.cbIndice = R.N_Resolution AND R.N_Resolution <> 0
LEFT JOIN F_COLLABORATEUR C ON C.CO_No = R.CO_No AND R.CO_No <> 0
LEFT JOIN F_CONTACTT K ON K.CT_No = R.CT_No AND R.CT_No <> 0
WHERE T.CT_Type = 0
ORDER BY R.DR_DateDebut DESC, R.DR_Num
OPTION (MAXRECURSION 0)
