-- No parameter.
-- The currency that the books are kept in.
SELECT D.D_CodeISO AS D_CodeISO
FROM P_DOSSIER P
INNER JOIN P_DEVISE D ON D.cbIndice = P.N_DeviseCompte
WHERE P.N_DeviseCompte <> 0
