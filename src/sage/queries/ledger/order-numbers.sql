-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- Numbers of the sales documents that open lines of the customers asked for come from: the document that an advance was paid on
-- (F_DOCREGL, or F_REGLECH of its payment), and the commandes of the lines of an invoice (DL_PieceBC). Keys are compared by their
-- bytes, case included, as Sage indexes them: a number aligned to the right, in 13 places, or in 9 before Sage 100c v4.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Line (EC_No, Number) AS (
  SELECT E.EC_No, CASE WHEN COALESCE(E.EC_RefPiece, '') <> '' THEN E.EC_RefPiece ELSE COALESCE(E.EC_Piece, '') END
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = T.cbCT_Num
  WHERE T.CT_Type = 0 AND COALESCE(E.EC_Lettre, 0) = 0
),
Written (EC_No, PieceKey) AS (
  SELECT L.EC_No, CONVERT(varbinary(14), SPACE(13 - LEN(L.Number)) + L.Number)
  FROM Line L
  WHERE L.Number <> ''
  UNION ALL
  SELECT L.EC_No, CONVERT(varbinary(10), SPACE(9 - LEN(L.Number)) + L.Number)
  FROM Line L
  WHERE L.Number <> ''
),
Document (EC_No, Number) AS (
  SELECT L.EC_No, R.DO_Piece
  FROM Line L
  INNER JOIN F_DOCREGL R ON R.EC_No = L.EC_No
  WHERE R.DO_Domaine = 0 AND R.DR_TypeRegl = 0 AND R.EC_No <> 0
  UNION
  SELECT L.EC_No, K.DO_Piece
  FROM Line L
  INNER JOIN F_CREGLEMENT G ON G.EC_No = L.EC_No
  INNER JOIN F_REGLECH K ON K.RG_No = G.RG_No
  WHERE K.DO_Domaine = 0 AND G.EC_No <> 0
  UNION
  SELECT W.EC_No, D.DL_PieceBC
  FROM Written W
  INNER JOIN F_DOCLIGNE D ON D.cbDO_Piece = W.PieceKey
  WHERE D.DO_Domaine = 0 AND D.DO_Type IN (6, 7) AND D.DL_PieceBC <> ''
)
SELECT B.EC_No AS EC_No, RTRIM(B.Number) AS Number
FROM Document B
ORDER BY B.EC_No, B.Number
OPTION (MAXRECURSION 0)
