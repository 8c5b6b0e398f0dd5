-- DECLARE @from datetime = '20260301';
-- Payments of customers dated @from or later that Gestion commerciale has and the ledger has not (RG_Compta 0), with the posted
-- instalments (F_DOCREGL.EC_No) that each was given to, in the company's own currency (RC_Montant). What the bank sent back (RG_Impaye)
-- pays nothing. Sage indexes payments by their kind, by whether they are posted and by their day: few, whatever the number of customers.
SELECT
  G.RG_No AS RG_No,
  G.RG_Piece AS RG_Piece,
  CONVERT(char(10), G.RG_Date, 23) AS RG_Date,
  CONVERT(bigint, ROUND(K.RC_Montant * 100, 0)) AS GivenCents,
  E.EC_No AS EC_No,
  RTRIM(E.CT_Num) AS CT_Num,
  CASE WHEN YEAR(E.EC_Echeance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_Echeance, 23) END AS EC_Echeance,
  E.EC_RefPiece AS EC_RefPiece,
  E.EC_Piece AS EC_Piece,
  CONVERT(bigint, ROUND(E.EC_Montant * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(E.EC_Devise * 100, 0)) AS DeviseCents,
  D.D_CodeISO AS D_CodeISO
FROM F_CREGLEMENT G
INNER JOIN F_REGLECH K ON K.RG_No = G.RG_No
INNER JOIN F_DOCREGL R ON R.DR_No = K.DR_No
INNER JOIN F_ECRITUREC E ON E.EC_No = R.EC_No
LEFT JOIN P_DEVISE D ON D.cbIndice = E.N_Devise AND E.N_Devise <> 0
WHERE G.RG_Type = 0 AND G.RG_Compta = 0 AND G.RG_Date >= @from
  AND COALESCE(YEAR(G.RG_Impaye), 1900) <= 1900
  AND R.DO_Domaine = 0 AND R.DR_TypeRegl = 2 AND R.EC_No <> 0
  AND E.EC_Sens = 0 AND K.RC_Montant > 0 AND E.CT_Num IS NOT NULL
ORDER BY E.EC_No, G.RG_Date, G.RG_No
