-- DECLARE @rank smallint = 3;
SELECT R.cbIndice AS Rank
FROM P_CRISQUE R
WHERE R.cbIndice = @rank AND R.R_Intitule <> ''
