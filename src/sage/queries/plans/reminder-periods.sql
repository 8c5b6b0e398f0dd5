-- No parameter.
-- The periods after which Sage itself reminds, and the balance below which it does not: a start for a plan.
SELECT
  R.R_Intitule AS R_Intitule,
  R.R_Debut AS R_Debut,
  R.R_Fin AS R_Fin,
  R.R_NbJours AS R_NbJours,
  CASE WHEN P.D_RappelSoldeMin IS NULL THEN 0 ELSE CONVERT(bigint, ROUND(P.D_RappelSoldeMin * 100, 0)) END AS MinimumCents
FROM P_RAPPEL R
CROSS JOIN P_DOSSIER P
ORDER BY R.cbIndice
