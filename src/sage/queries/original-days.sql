-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @from datetime = '20250101', @previous datetime = '20240101';
-- The first day on which each à-nouveau of the year that begins on @from was in the books: the oldest earlier line of the
-- customer with the same document number, side, amount and due date. Copies of copies lead to the first.
-- Settled: finally lettered in its own year after it was carried over. A like line still open in the year before @from, which
-- begins on @previous, says that it is not: a rejected payment charged again has the number, amount and due date of the first.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  E.EC_No AS EC_No,
  CONVERT(char(10), MIN(DATEADD(day, O.EC_Jour - 1, O.JM_Date)), 23) AS FirstDay,
  CASE
    WHEN MAX(CASE
      WHEN O.EC_Lettre = 1 AND CONVERT(varbinary(10), O.EC_Lettrage) = CONVERT(varbinary(10), UPPER(O.EC_Lettrage)) THEN 1
      ELSE 0 END) = 0 THEN 0
    WHEN MAX(CASE
      WHEN O.EC_Lettre = 1 AND CONVERT(varbinary(10), O.EC_Lettrage) = CONVERT(varbinary(10), UPPER(O.EC_Lettrage)) THEN 0
      WHEN DATEADD(day, O.EC_Jour - 1, O.JM_Date) < @previous THEN 0
      ELSE 1 END) = 1 THEN 0
    ELSE 1
  END AS Settled
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
INNER JOIN F_ECRITUREC E ON E.CT_Num = T.CT_Num
INNER JOIN F_ECRITUREC O ON O.CT_Num = E.CT_Num AND O.EC_Sens = E.EC_Sens
  AND O.EC_Montant = E.EC_Montant AND O.EC_Echeance = E.EC_Echeance AND O.JM_Date < E.JM_Date
WHERE T.CT_Type = 0
  AND E.EC_ANType <> 0
  AND E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @from
  AND (
    (E.EC_RefPiece <> '' AND O.EC_RefPiece = E.EC_RefPiece)
    OR (COALESCE(E.EC_RefPiece, '') = '' AND E.EC_Piece <> '' AND O.EC_Piece = E.EC_Piece)
  )
GROUP BY E.EC_No
OPTION (MAXRECURSION 0)
