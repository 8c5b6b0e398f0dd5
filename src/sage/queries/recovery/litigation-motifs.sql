-- No parameter.
-- Why invoices are disputed, as Sage lists it; ranks that nobody named are left out.
SELECT
  L.cbIndice AS cbIndice,
  L.L_Intitule AS L_Intitule
FROM P_LITIGE L
WHERE L.L_Intitule <> ''
ORDER BY L.cbIndice
