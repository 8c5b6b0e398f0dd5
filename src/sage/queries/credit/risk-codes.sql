-- No parameter.
-- The risk codes by rank, as N_Risque names them; ranks that nobody named are left out. R_Min and R_Max are amounts over the
-- plafond.
SELECT
  R.cbIndice AS cbIndice,
  R.R_Intitule AS R_Intitule,
  R.R_Type AS R_Type,
  CONVERT(bigint, ROUND(R.R_Min * 100, 0)) AS MinCents,
  CONVERT(bigint, ROUND(R.R_Max * 100, 0)) AS MaxCents
FROM P_CRISQUE R
WHERE R.R_Intitule <> ''
ORDER BY R.cbIndice
