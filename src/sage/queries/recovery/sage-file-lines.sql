-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- The lines that Sage's own files are about, by their document; one that the books hold no more has none.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  R.DR_Num AS DR_Num,
  D.EC_No AS EC_No,
  CASE WHEN COALESCE(E.EC_RefPiece, '') <> '' THEN E.EC_RefPiece ELSE COALESCE(E.EC_Piece, '') END AS Piece
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_DRECOUVREMENT R ON R.cbCT_Num = T.cbCT_Num
INNER JOIN F_DRECOUVREMENTEC D ON D.DR_Num = R.DR_Num
LEFT JOIN F_ECRITUREC E ON E.EC_No = D.EC_No
WHERE T.CT_Type = 0
ORDER BY R.DR_Num, D.EC_No
OPTION (MAXRECURSION 0)
