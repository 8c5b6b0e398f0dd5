-- DECLARE @prefix varchar(17) = 'FA25', @limit int = '200';
-- Invoices of customers whose piece begins with @prefix, the newest first. The piece is EC_RefPiece, else EC_Piece.
-- JO_Type 1 is a sales journal: à-nouveaux, which repeat an invoice in each year that it stays open, are in others.
-- Sage indexes the bytes of both numbers, case included: @prefix is looked for as typed, in capitals and in small letters, between
-- its own bytes and what comes after all that begins so. EC_Piece is aligned to the right in 13 places: a range for each length.
-- The beginning of a number may answer to most of the books: only those kept are read whole.
WITH Beginning (Written) AS (
  SELECT CONVERT(varbinary(18), @prefix)
  UNION
  SELECT CONVERT(varbinary(18), UPPER(@prefix))
  UNION
  SELECT CONVERT(varbinary(18), LOWER(@prefix))
),
Aligned (Written) AS (
  SELECT CONVERT(varbinary(14), SPACE(B.Blanks)) + W.Written
  FROM Beginning W
  CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12)) B (Blanks)
  WHERE B.Blanks <= 13 - LEN(@prefix)
),
Found (EC_No, JM_Date, EC_Jour) AS (
  SELECT X.EC_No, X.JM_Date, X.EC_Jour
  FROM Beginning W
  CROSS APPLY (
    SELECT TOP (@limit) E.EC_No, E.JM_Date, E.EC_Jour
    FROM F_ECRITUREC E
    INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
    WHERE E.cbEC_RefPiece >= W.Written AND E.cbEC_RefPiece < W.Written + 0xFF
      AND J.JO_Type = 1
      AND E.EC_Sens = 0
      AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
      AND E.CT_Num NOT IN (SELECT T.CT_Num FROM F_COMPTET T WHERE T.CT_Type <> 0)
    ORDER BY E.JM_Date DESC, E.EC_Jour DESC, E.EC_No DESC
  ) X
  UNION
  SELECT X.EC_No, X.JM_Date, X.EC_Jour
  FROM Aligned W
  CROSS APPLY (
    SELECT TOP (@limit) E.EC_No, E.JM_Date, E.EC_Jour
    FROM F_ECRITUREC E
    INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
    WHERE E.cbEC_Piece >= W.Written AND E.cbEC_Piece < W.Written + 0xFF
      AND COALESCE(E.EC_RefPiece, '') = ''
      AND J.JO_Type = 1
      AND E.EC_Sens = 0
      AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
      AND E.CT_Num NOT IN (SELECT T.CT_Num FROM F_COMPTET T WHERE T.CT_Type <> 0)
    ORDER BY E.JM_Date DESC, E.EC_Jour DESC, E.EC_No DESC
  ) X
),
Newest (EC_No) AS (
  SELECT TOP (@limit) F.EC_No
  FROM Found F
  ORDER BY F.JM_Date DESC, F.EC_Jour DESC, F.EC_No DESC
)
SELECT
  E.EC_No AS EC_No,
  RTRIM(T.CT_Num) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num,
  CONVERT(char(10), DATEADD(day, E.EC_Jour - 1, E.JM_Date), 23) AS EntryDay,
  CASE WHEN YEAR(E.EC_Echeance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_Echeance, 23) END AS EC_Echeance,
  E.EC_RefPiece AS EC_RefPiece,
  E.EC_Piece AS EC_Piece,
  E.EC_Reference AS EC_Reference,
  J.JO_Type AS JO_Type,
  RTRIM(E.CG_NumCont) AS CG_NumCont,
  E.EC_Sens AS EC_Sens,
  CONVERT(bigint, ROUND(E.EC_Montant * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(E.EC_Devise * 100, 0)) AS DeviseCents,
  D.D_CodeISO AS D_CodeISO,
  RTRIM(E.EC_Lettrage) AS EC_Lettrage,
  E.EC_Lettre AS EC_Lettre,
  E.EC_ANType AS EC_ANType
FROM Newest N
INNER JOIN F_ECRITUREC E ON E.EC_No = N.EC_No
INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
INNER JOIN F_COMPTET T ON T.CT_Num = E.CT_Num
LEFT JOIN P_DEVISE D ON D.cbIndice = E.N_Devise AND E.N_Devise <> 0
ORDER BY E.JM_Date DESC, E.EC_Jour DESC, E.EC_No DESC
