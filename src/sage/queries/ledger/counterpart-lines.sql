-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @accounts varchar(max) = '4191         654          6714', @from datetime = '19000101';
-- What the other lines of the same journal, month and piece (JO_Num, JM_Date, EC_Piece) as a line of the customers asked for book
-- on accounts that begin as those given (codes of 13 characters, padded; none begins another), by line and account: a loss (654),
-- an advance (4191). Those lines bear a CT_Num or none; CG_NumCont is nullable and holds one account of several.
-- A line is its customer's and its journal's by the bytes of CT_Num and JO_Num, case included. A piece is looked for as written, in
-- capitals and in small letters: Sage indexes cbEC_Piece, aligned to the right in 13 places, with cbJO_Num and JM_Date.
-- À-nouveaux and bank journals (JO_Type 2) tell nothing of the kind; JO_Type 4 is a situation; EC_Norme 2 is for IFRS alone.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Beginning (Position, CG_Num) AS (
  SELECT 1, CONVERT(varchar(13), RTRIM(SUBSTRING(@accounts, 1, 13)))
  UNION ALL
  SELECT B.Position + 13, CONVERT(varchar(13), RTRIM(SUBSTRING(@accounts, B.Position + 13, 13)))
  FROM Beginning B
  WHERE B.Position + 13 <= LEN(@accounts)
),
Customer (CT_Num, CustomerKey) AS (
  SELECT T.CT_Num, T.cbCT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  WHERE T.CT_Type = 0
),
Line (EC_No, CT_Num, JO_Num, JM_Date, EC_Piece, JournalKey, PieceKey) AS (
  SELECT E.EC_No, C.CT_Num, E.JO_Num, E.JM_Date, E.EC_Piece, E.cbJO_Num, E.cbEC_Piece
  FROM Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey
  WHERE E.EC_Piece <> ''
    AND COALESCE(E.EC_ANType, 0) = 0
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
    AND E.JM_Date > DATEADD(day, -31, @from)
),
Written (EC_No, CT_Num, JO_Num, JM_Date, EC_Piece, JournalKey, PieceKey) AS (
  SELECT N.EC_No, N.CT_Num, N.JO_Num, N.JM_Date, N.EC_Piece, N.JournalKey, N.PieceKey
  FROM Line N
  UNION ALL
  SELECT N.EC_No, N.CT_Num, N.JO_Num, N.JM_Date, N.EC_Piece, N.JournalKey, CONVERT(varbinary(14), SPACE(13 - LEN(N.EC_Piece)) + UPPER(N.EC_Piece))
  FROM Line N
  WHERE CONVERT(varbinary(13), N.EC_Piece) <> CONVERT(varbinary(13), UPPER(N.EC_Piece))
  UNION ALL
  SELECT N.EC_No, N.CT_Num, N.JO_Num, N.JM_Date, N.EC_Piece, N.JournalKey, CONVERT(varbinary(14), SPACE(13 - LEN(N.EC_Piece)) + LOWER(N.EC_Piece))
  FROM Line N
  WHERE CONVERT(varbinary(13), N.EC_Piece) <> CONVERT(varbinary(13), LOWER(N.EC_Piece))
)
SELECT
  L.EC_No AS EC_No,
  RTRIM(L.CT_Num) AS CT_Num,
  RTRIM(L.JO_Num) AS JO_Num,
  CONVERT(char(10), L.JM_Date, 23) AS MonthDay,
  RTRIM(L.EC_Piece) AS EC_Piece,
  RTRIM(E.CG_Num) AS CG_Num,
  CONVERT(bigint, ROUND(SUM(CASE WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END) * 100, 0)) AS MontantCents
FROM Written L
INNER JOIN F_ECRITUREC E ON E.cbEC_Piece = L.PieceKey AND E.cbJO_Num = L.JournalKey AND E.JM_Date = L.JM_Date
INNER JOIN Beginning B ON E.CG_Num LIKE B.CG_Num + '%'
INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
WHERE B.CG_Num <> '' AND E.EC_Piece = L.EC_Piece AND E.EC_No <> L.EC_No
  AND COALESCE(J.JO_Type, 3) NOT IN (2, 4)
  AND COALESCE(E.EC_ANType, 0) = 0
  AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
GROUP BY L.EC_No, L.CT_Num, L.JO_Num, L.JM_Date, L.EC_Piece, E.CG_Num
ORDER BY L.EC_No, E.CG_Num
OPTION (MAXRECURSION 0)
