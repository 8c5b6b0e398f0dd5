-- No parameter.
-- What the open sales documents of each payer come to, to tell that one of them changed: documents and payers as in sales-documents.sql,
-- of everybody. A document that was added, taken out or turned into another, a line or a payment that was added, moved, changed or taken
-- out shows in a count, in the sum of numbers (cbMarq) or amounts, or in the minutes of the last changes (cbModification), summed too: a
-- stamp that is older than others tells as well. Amounts are weighed by document, and so show what moves from one to another.
WITH Opened (cbMarq, DO_Type, DO_Piece, PieceKey, CustomerKey, Payeur, DO_Cours, Facts, Changed) AS (
  SELECT
    H.cbMarq,
    H.DO_Type,
    H.DO_Piece,
    H.cbDO_Piece,
    H.cbDO_Tiers,
    COALESCE(Y.CT_Num, Z.CT_Num, T.CT_Num),
    H.DO_Cours,
    CONVERT(bigint, T.cbMarq) * 1009 + H.DO_Provenance * 101 + H.DO_Devise,
    CASE WHEN H.cbModification IS NULL THEN 0 ELSE DATEDIFF(minute, CONVERT(datetime, '20000101', 112), H.cbModification) END AS cbModification -- optional: 0
  FROM F_DOCENTETE H
  INNER JOIN F_COMPTET T ON T.cbCT_Num = H.cbDO_Tiers AND T.CT_Type = 0
  LEFT JOIN F_COMPTET Y ON Y.cbCT_Num = H.cbCT_NumPayeur AND Y.CT_Type = 0
  LEFT JOIN F_COMPTET Z ON Z.cbCT_Num = T.cbCT_NumPayeur AND Z.CT_Type = 0
  WHERE H.DO_Domaine = 0 AND H.DO_Type IN (1, 2, 3, 4, 5, 6) AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
),
DownPayment (DO_Type, PieceKey, DO_PieceAcompte) AS (
  SELECT
    R.DO_Type,
    R.cbDO_Piece,
    R.DO_PieceAcompte AS DO_PieceAcompte -- optional: ''
  FROM F_DOCREGL R
  WHERE R.DO_Domaine = 0 AND R.DR_TypeRegl = 0
),
Acompte (CustomerKey, DO_PieceAcompte) AS (
  SELECT DISTINCT V.cbDO_Tiers, W.DO_PieceAcompte
  FROM DownPayment W
  INNER JOIN F_DOCENTETE V ON V.DO_Type = W.DO_Type AND V.cbDO_Piece = W.PieceKey
  WHERE V.DO_Domaine = 0 AND W.DO_PieceAcompte <> ''
),
Mine (cbMarq, DO_Type, PieceKey, Payeur, DO_Cours, Facts, Changed) AS (
  SELECT N.cbMarq, N.DO_Type, N.PieceKey, N.Payeur, N.DO_Cours, N.Facts, N.Changed
  FROM Opened N
  LEFT JOIN Acompte A ON A.CustomerKey = N.CustomerKey AND A.DO_PieceAcompte = N.DO_Piece AND N.DO_Type = 6
  WHERE A.DO_PieceAcompte IS NULL
),
Line (DO_Type, PieceKey, LineMarq, MontantTTC, Origin, Changed) AS (
  SELECT
    L.DO_Type,
    L.cbDO_Piece,
    L.cbMarq,
    CASE WHEN L.DL_Valorise = 1 THEN L.DL_MontantTTC ELSE 0 END,
    CASE WHEN L.DL_PieceBC <> '' THEN L.cbMarq ELSE 0 END,
    CASE WHEN L.cbModification IS NULL THEN 0 ELSE DATEDIFF(minute, CONVERT(datetime, '20000101', 112), L.cbModification) END AS cbModification -- optional: 0
  FROM F_DOCLIGNE L
  WHERE L.DO_Domaine = 0 AND L.DO_Type IN (1, 2, 3, 4, 5, 6)
),
Content (Payeur, LineCount, LineNumbers, Origins, Montant, Changed) AS (
  SELECT
    M.Payeur,
    COUNT(*),
    SUM(CONVERT(bigint, C.LineMarq)),
    SUM(CONVERT(bigint, C.Origin)),
    SUM(C.MontantTTC * (M.cbMarq % 9973 + M.DO_Type)),
    SUM(CONVERT(bigint, C.Changed))
  FROM Mine M
  INNER JOIN Line C ON C.DO_Type = M.DO_Type AND C.PieceKey = M.PieceKey
  GROUP BY M.Payeur
),
Instalment (Payeur, Weight, Paid, Unposted) AS (
  SELECT
    M.Payeur,
    M.cbMarq % 9973 + M.DO_Type,
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
  GROUP BY M.Payeur, M.cbMarq, M.DO_Type, R.DR_No, R.DR_TypeRegl, R.DR_Montant, R.EC_No
),
Payment (Payeur, Paid, Unposted) AS (
  SELECT I.Payeur, SUM(I.Paid * I.Weight), SUM(I.Unposted * I.Weight)
  FROM Instalment I
  GROUP BY I.Payeur
),
Header (Payeur, DocumentCount, Numbers, Facts, Cours, Changed) AS (
  SELECT
    M.Payeur,
    COUNT(*),
    SUM(CONVERT(bigint, M.cbMarq) * M.DO_Type),
    SUM(M.Facts * (M.cbMarq % 9973)),
    SUM(M.DO_Cours * (M.cbMarq % 9973)),
    SUM(CONVERT(bigint, M.Changed))
  FROM Mine M
  GROUP BY M.Payeur
)
SELECT
  RTRIM(B.Payeur) AS Payeur,
  B.DocumentCount AS DocumentCount,
  B.Numbers AS Numbers,
  B.Facts AS Facts,
  CONVERT(bigint, ROUND(B.Cours * 1000000, 0)) AS Rates,
  B.Changed AS Changed,
  U.LineCount AS LineCount,
  U.LineNumbers AS LineNumbers,
  U.Origins AS Origins,
  CONVERT(bigint, ROUND(U.Montant * 100, 0)) AS WeighedCents,
  U.Changed AS LinesChanged,
  CONVERT(bigint, ROUND(X.Paid * 100, 0)) AS PaidCents,
  CONVERT(bigint, ROUND(X.Unposted * 100, 0)) AS UnpostedCents
FROM Header B
LEFT JOIN Content U ON U.Payeur = B.Payeur
LEFT JOIN Payment X ON X.Payeur = B.Payeur
ORDER BY B.Payeur
