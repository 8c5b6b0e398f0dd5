-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- Commandes that the lines of open sales documents come from, once each with what those lines come to, for the payers asked for (codes of 17 characters,
-- padded). Documents and payers as in sales-documents.sql; a line keeps its commande (DL_PieceBC) whatever it was turned into.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Payer (cbMarq) AS (
  SELECT Q.cbMarq
  FROM F_COMPTET Q
  INNER JOIN Asked A ON A.CT_Num = Q.CT_Num -- asked
  WHERE Q.CT_Type = 0
),
Opened (DO_Type, DO_Piece, PayerMarq) AS (
  SELECT H.DO_Type, H.DO_Piece, COALESCE(Y.cbMarq, Z.cbMarq, T.cbMarq)
  FROM F_DOCENTETE H
  INNER JOIN F_COMPTET T ON T.CT_Num = H.DO_Tiers AND T.CT_Type = 0
  LEFT JOIN F_COMPTET Y ON Y.CT_Num = H.CT_NumPayeur AND Y.CT_Type = 0
  LEFT JOIN F_COMPTET Z ON Z.CT_Num = T.CT_NumPayeur AND Z.CT_Type = 0
  WHERE H.DO_Domaine = 0 AND H.DO_Type IN (2, 3, 4, 5, 6)
    AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
)
SELECT
  B.DO_Type AS DO_Type,
  RTRIM(B.DO_Piece) AS DO_Piece,
  RTRIM(L.DL_PieceBC) AS DL_PieceBC,
  CONVERT(bigint, ROUND(SUM(CASE WHEN L.DL_Valorise = 1 THEN L.DL_MontantTTC ELSE 0 END) * 100, 0)) AS MontantCents
FROM Payer P
INNER JOIN Opened B ON B.PayerMarq = P.cbMarq
INNER JOIN F_DOCLIGNE L ON L.DO_Type = B.DO_Type AND L.DO_Piece = B.DO_Piece
WHERE L.DO_Domaine = 0 AND L.DO_Type IN (2, 3, 4, 5, 6) AND L.DL_PieceBC <> ''
GROUP BY B.DO_Type, B.DO_Piece, L.DL_PieceBC
ORDER BY B.DO_Type, B.DO_Piece, L.DL_PieceBC
OPTION (MAXRECURSION 0)
