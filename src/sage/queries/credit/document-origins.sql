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
Payer (CustomerKey, OwnPayerKey) AS (
  SELECT Q.cbCT_Num, Q.cbCT_NumPayeur
  FROM F_COMPTET Q
  INNER JOIN Asked A ON A.CT_Num = Q.CT_Num -- asked
  WHERE Q.CT_Type = 0
),
ByDefault (CustomerKey) AS (
  SELECT T.cbCT_Num
  FROM Payer P
  INNER JOIN F_COMPTET T ON T.cbCT_NumPayeur = P.CustomerKey
  WHERE T.CT_Type = 0
  UNION ALL
  SELECT P.CustomerKey
  FROM Payer P
  WHERE NOT EXISTS (SELECT 1 FROM F_COMPTET Z WHERE Z.cbCT_Num = P.OwnPayerKey AND Z.CT_Type = 0)
),
Owned (DO_Type, DO_Piece, PieceKey, CustomerKey) AS (
  SELECT H.DO_Type, H.DO_Piece, H.cbDO_Piece, H.cbDO_Tiers
  FROM Payer P
  INNER JOIN F_DOCENTETE H ON H.cbCT_NumPayeur = P.CustomerKey
  WHERE H.DO_Domaine = 0 AND H.DO_Type IN (2, 3, 4, 5, 6) AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
  UNION ALL
  SELECT H.DO_Type, H.DO_Piece, H.cbDO_Piece, H.cbDO_Tiers
  FROM ByDefault B
  INNER JOIN F_DOCENTETE H ON H.DO_Domaine = 0 AND H.cbDO_Tiers = B.CustomerKey
  WHERE H.DO_Type IN (2, 3, 4, 5, 6) AND (H.DO_Type > 2 OR COALESCE(H.DO_Cloture, 0) = 0)
    AND NOT EXISTS (SELECT 1 FROM F_COMPTET Y WHERE Y.cbCT_Num = H.cbCT_NumPayeur AND Y.CT_Type = 0)
)
SELECT
  N.DO_Type AS DO_Type,
  RTRIM(N.DO_Piece) AS DO_Piece,
  RTRIM(L.DL_PieceBC) AS DL_PieceBC,
  CONVERT(bigint, ROUND(SUM(CASE WHEN L.DL_Valorise = 1 THEN L.DL_MontantTTC ELSE 0 END) * 100, 0)) AS MontantCents
FROM Owned N
INNER JOIN F_COMPTET T ON T.cbCT_Num = N.CustomerKey AND T.CT_Type = 0
INNER JOIN F_DOCLIGNE L ON L.DO_Type = N.DO_Type AND L.cbDO_Piece = N.PieceKey
WHERE L.DO_Domaine = 0 AND L.DO_Type IN (2, 3, 4, 5, 6) AND L.DL_PieceBC <> ''
GROUP BY N.DO_Type, N.DO_Piece, L.DL_PieceBC
ORDER BY N.DO_Type, N.DO_Piece, L.DL_PieceBC
OPTION (MAXRECURSION 0)
