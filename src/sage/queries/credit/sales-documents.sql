-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- Open sales documents of the payers asked for (codes of 17 characters, padded), with what their lines and payments come to:
-- commandes and preparations (DO_Type 1, 2) that are not closed, livraisons, retours, avoirs and factures not posted (3 to 6).
-- The payer is the document's, else its customer's, else its customer: each of the three is looked up by the key that Sage
-- indexes, its bytes, case included. An invoice made for an acompte (DO_PieceAcompte) of a document of the same customer is
-- left out: the acompte is on its order. Sage moves the lines of what it transforms: each is under one document.
-- A payment counts once: an acompte by DR_Montant whatever paid it, an echeance by what F_REGLECH gives to it; neither when
-- the bank sent it back (RG_Impaye). It is in the ledger once the line or its payment is posted (EC_No, RG_Compta).
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Payer (CT_Num, CustomerKey, OwnPayerKey) AS (
  SELECT Q.CT_Num, Q.cbCT_Num, Q.cbCT_NumPayeur
  FROM F_COMPTET Q
  INNER JOIN Asked A ON A.CT_Num = Q.CT_Num -- asked
  WHERE Q.CT_Type = 0
),
ByDefault (CustomerKey, Payeur) AS (
  SELECT T.cbCT_Num, P.CT_Num
  FROM Payer P
  INNER JOIN F_COMPTET T ON T.cbCT_NumPayeur = P.CustomerKey
  WHERE T.CT_Type = 0
  UNION ALL
  SELECT P.CustomerKey, P.CT_Num
  FROM Payer P
  WHERE NOT EXISTS (SELECT 1 FROM F_COMPTET Z WHERE Z.cbCT_Num = P.OwnPayerKey AND Z.CT_Type = 0)
),
Owned (cbMarq, DO_Type, DO_Piece, PieceKey, CustomerKey, CO_No, Payeur) AS (
  SELECT H.cbMarq, H.DO_Type, H.DO_Piece, H.cbDO_Piece, H.cbDO_Tiers, H.CO_No, P.CT_Num
  FROM Payer P
  INNER JOIN F_DOCENTETE H ON H.cbCT_NumPayeur = P.CustomerKey
  WHERE H.DO_Domaine = 0 AND H.DO_Type IN (1, 2, 3, 4, 5, 6) AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
  UNION ALL
  SELECT H.cbMarq, H.DO_Type, H.DO_Piece, H.cbDO_Piece, H.cbDO_Tiers, H.CO_No, B.Payeur
  FROM ByDefault B
  INNER JOIN F_DOCENTETE H ON H.DO_Domaine = 0 AND H.cbDO_Tiers = B.CustomerKey
  WHERE H.DO_Type IN (1, 2, 3, 4, 5, 6) AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
    AND NOT EXISTS (SELECT 1 FROM F_COMPTET Y WHERE Y.cbCT_Num = H.cbCT_NumPayeur AND Y.CT_Type = 0)
),
DownPayment (DO_Type, PieceKey, DO_PieceAcompte) AS (
  SELECT
    R.DO_Type,
    R.cbDO_Piece,
    R.DO_PieceAcompte AS DO_PieceAcompte -- optional: ''
  FROM F_DOCREGL R
  WHERE R.DO_Domaine = 0 AND R.DR_TypeRegl = 0
),
Mine (cbMarq, DO_Type, PieceKey, Tiers, Payeur, CO_No) AS (
  SELECT N.cbMarq, N.DO_Type, N.PieceKey, T.CT_Num, N.Payeur, CASE WHEN N.CO_No <> 0 THEN N.CO_No ELSE T.CO_No END
  FROM Owned N
  INNER JOIN F_COMPTET T ON T.cbCT_Num = N.CustomerKey AND T.CT_Type = 0
  WHERE NOT EXISTS (
    SELECT 1
    FROM F_DOCENTETE V
    INNER JOIN DownPayment W ON W.DO_Type = V.DO_Type AND W.PieceKey = V.cbDO_Piece
    WHERE N.DO_Type = 6 AND V.DO_Domaine = 0 AND V.cbDO_Tiers = N.CustomerKey AND W.DO_PieceAcompte = N.DO_Piece
  )
),
Content (cbMarq, MontantTTC) AS (
  SELECT M.cbMarq, SUM(CASE WHEN L.DL_Valorise = 1 THEN L.DL_MontantTTC ELSE 0 END)
  FROM Mine M
  INNER JOIN F_DOCLIGNE L ON L.DO_Type = M.DO_Type AND L.cbDO_Piece = M.PieceKey
  WHERE L.DO_Domaine = 0 AND L.DO_Type IN (1, 2, 3, 4, 5, 6)
  GROUP BY M.cbMarq
),
Instalment (cbMarq, Paid, Unposted) AS (
  SELECT
    M.cbMarq,
    CASE
      WHEN R.DR_TypeRegl = 2 THEN SUM(CASE WHEN YEAR(G.RG_Impaye) > 1900 THEN 0 ELSE K.RC_Montant END)
      WHEN MAX(YEAR(G.RG_Impaye)) > 1900 THEN 0
      ELSE R.DR_Montant
    END,
    CASE
      WHEN R.EC_No <> 0 THEN 0
      WHEN R.DR_TypeRegl = 2 THEN SUM(CASE WHEN YEAR(G.RG_Impaye) > 1900 OR G.RG_Compta = 1 THEN 0 ELSE K.RC_Montant END)
      WHEN MAX(YEAR(G.RG_Impaye)) > 1900 OR MAX(G.RG_Compta) = 1 THEN 0
      ELSE R.DR_Montant
    END
  FROM Mine M
  INNER JOIN F_DOCREGL R ON R.DO_Domaine = 0 AND R.DO_Type = M.DO_Type AND R.cbDO_Piece = M.PieceKey
  LEFT JOIN F_REGLECH K ON K.DR_No = R.DR_No
  LEFT JOIN F_CREGLEMENT G ON G.RG_No = K.RG_No
  WHERE R.DR_TypeRegl IN (0, 2)
  GROUP BY M.cbMarq, R.DR_No, R.DR_TypeRegl, R.DR_Montant, R.EC_No
),
Payment (cbMarq, Paid, Unposted) AS (
  SELECT I.cbMarq, SUM(I.Paid), SUM(I.Unposted)
  FROM Instalment I
  GROUP BY I.cbMarq
)
SELECT
  H.DO_Type AS DO_Type,
  RTRIM(H.DO_Piece) AS DO_Piece,
  H.DO_Provenance AS DO_Provenance,
  RTRIM(M.Tiers) AS Tiers,
  RTRIM(M.Payeur) AS Payeur,
  CONVERT(char(10), H.DO_Date, 23) AS DO_Date,
  CASE WHEN YEAR(H.DO_DateLivr) < 1901 THEN NULL ELSE CONVERT(char(10), H.DO_DateLivr, 23) END AS DO_DateLivr,
  H.DO_Ref AS DO_Ref,
  O.CO_Nom AS CO_Nom,
  O.CO_Prenom AS CO_Prenom,
  O.CO_EMail AS CO_EMail, -- optional: NULL
  H.DO_Devise AS DO_Devise,
  D.D_CodeISO AS D_CodeISO,
  CONVERT(varchar(40), H.DO_Cours) AS DO_Cours,
  CONVERT(bigint, ROUND(U.MontantTTC * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(X.Paid * 100, 0)) AS PaidCents,
  CONVERT(bigint, ROUND(X.Unposted * 100, 0)) AS UnpostedCents
FROM Mine M
INNER JOIN F_DOCENTETE H ON H.cbMarq = M.cbMarq
LEFT JOIN Content U ON U.cbMarq = M.cbMarq
LEFT JOIN Payment X ON X.cbMarq = M.cbMarq
LEFT JOIN F_COLLABORATEUR O ON O.CO_No = M.CO_No AND M.CO_No <> 0
LEFT JOIN P_DEVISE D ON D.cbIndice = H.DO_Devise AND H.DO_Devise <> 0
ORDER BY H.DO_Type, H.DO_Piece
OPTION (MAXRECURSION 0)
