-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @accounts varchar(max) = '4191         654          6714', @from datetime = '19000101';
-- What the other lines of the same journal, month and piece (JO_Num, JM_Date, EC_Piece) as a line of the customers asked for book
-- on accounts that begin as those given (codes of 13 characters, padded; none begins another), by line and account: a loss (654),
-- an advance (4191). Those lines bear a CT_Num or none; CG_NumCont is nullable and holds one account of several.
-- A piece, its journal and a customer are told by their bytes, case included: Sage indexes cbEC_Piece with cbJO_Num and JM_Date, and cbCT_Num.
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
Other (EC_No, JournalKey, JM_Date, PieceKey, CG_Num, Montant) AS (
  SELECT
    E.EC_No,
    E.cbJO_Num,
    E.JM_Date,
    E.cbEC_Piece,
    E.CG_Num,
    CASE WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END
  FROM Beginning B
  INNER JOIN F_ECRITUREC E ON E.CG_Num LIKE B.CG_Num + '%'
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE B.CG_Num <> '' AND E.EC_Piece <> ''
    AND COALESCE(J.JO_Type, 3) NOT IN (2, 4)
    AND COALESCE(E.EC_ANType, 0) = 0
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
    AND E.JM_Date > DATEADD(day, -31, @from)
)
SELECT
  E.EC_No AS EC_No,
  RTRIM(C.CT_Num) AS CT_Num,
  RTRIM(E.JO_Num) AS JO_Num,
  CONVERT(char(10), E.JM_Date, 23) AS MonthDay,
  RTRIM(E.EC_Piece) AS EC_Piece,
  RTRIM(O.CG_Num) AS CG_Num,
  CONVERT(bigint, ROUND(SUM(O.Montant) * 100, 0)) AS MontantCents
FROM Other O
INNER JOIN F_ECRITUREC E ON E.cbEC_Piece = O.PieceKey AND E.cbJO_Num = O.JournalKey AND E.JM_Date = O.JM_Date AND E.EC_No <> O.EC_No
INNER JOIN Customer C ON C.CustomerKey = E.cbCT_Num
WHERE E.EC_Piece <> ''
  AND COALESCE(E.EC_ANType, 0) = 0
  AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
GROUP BY E.EC_No, C.CT_Num, E.JO_Num, E.JM_Date, E.EC_Piece, O.CG_Num
ORDER BY E.EC_No, O.CG_Num
OPTION (MAXRECURSION 0)
