-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @from datetime = '20250101', @asOf datetime = '20251231';
-- Earlier lines that lines of the customers asked for, dated from @from, may record again: those of the same side that bear their
-- document number, or the label where there is none. Asked for are à-nouveaux of the year that begins on @from, and open
-- debits that no sales journal made: a payment sent back, a debt moved to another account. Which line continues which is not
-- decided here. A line is its customer's by the bytes of CT_Num, case included: Sage indexes cbCT_Num. JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Customer (CustomerKey) AS (
  SELECT T.cbCT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
  WHERE T.CT_Type = 0
),
Later (CustomerKey, EC_Sens, JM_Date, Number, Reference, EC_Intitule) AS (
  SELECT
    C.CustomerKey,
    E.EC_Sens,
    E.JM_Date,
    CASE WHEN COALESCE(E.EC_RefPiece, '') <> '' THEN E.EC_RefPiece ELSE COALESCE(E.EC_Piece, '') END,
    COALESCE(E.EC_Reference, ''),
    COALESCE(E.EC_Intitule, '')
  FROM Customer C
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = C.CustomerKey
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @asOf
    AND COALESCE(J.JO_Type, 3) <> 4
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
    AND (
      (E.EC_ANType <> 0 AND E.JM_Date <= @from)
      OR (
        E.EC_Sens = 0 AND COALESCE(J.JO_Type, 3) <> 1
        AND (
          COALESCE(E.EC_Lettre, 0) = 0
          OR CONVERT(varbinary(10), E.EC_Lettrage) <> CONVERT(varbinary(10), UPPER(E.EC_Lettrage))
        )
      )
    )
),
Earlier (EC_No) AS (
  SELECT E.EC_No
  FROM Later L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.EC_RefPiece = L.Number
  WHERE L.Number <> '' AND E.EC_Sens = L.EC_Sens AND E.JM_Date <= L.JM_Date
  UNION
  SELECT E.EC_No
  FROM Later L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.EC_Piece = L.Number
  WHERE L.Number <> '' AND COALESCE(E.EC_RefPiece, '') = '' AND E.EC_Sens = L.EC_Sens AND E.JM_Date <= L.JM_Date
  UNION
  SELECT E.EC_No
  FROM Later L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.EC_RefPiece = L.Reference
  WHERE L.Reference <> '' AND L.EC_Sens = 0 AND E.EC_Sens = 0 AND E.JM_Date <= L.JM_Date
  UNION
  SELECT E.EC_No
  FROM Later L
  INNER JOIN F_ECRITUREC E ON E.cbCT_Num = L.CustomerKey AND E.EC_Intitule = L.EC_Intitule
  WHERE L.Number = '' AND L.EC_Intitule <> '' AND COALESCE(E.EC_RefPiece, '') = '' AND COALESCE(E.EC_Piece, '') = ''
    AND E.EC_Sens = L.EC_Sens AND E.JM_Date <= L.JM_Date
)
SELECT
  E.EC_No AS EC_No,
  RTRIM(E.CT_Num) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num,
  CONVERT(char(10), DATEADD(day, E.EC_Jour - 1, E.JM_Date), 23) AS EntryDay,
  CASE WHEN YEAR(E.EC_Echeance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_Echeance, 23) END AS EC_Echeance,
  E.EC_RefPiece AS EC_RefPiece,
  E.EC_Piece AS EC_Piece,
  E.EC_Reference AS EC_Reference,
  E.EC_Intitule AS EC_Intitule,
  J.JO_Type AS JO_Type,
  RTRIM(E.CG_NumCont) AS CG_NumCont,
  E.EC_Sens AS EC_Sens,
  CONVERT(bigint, ROUND(E.EC_Montant * 100, 0)) AS MontantCents,
  CONVERT(bigint, ROUND(E.EC_Devise * 100, 0)) AS DeviseCents,
  D.D_CodeISO AS D_CodeISO,
  RTRIM(E.EC_Lettrage) AS EC_Lettrage,
  E.EC_Lettre AS EC_Lettre,
  E.EC_PenalType AS EC_PenalType, -- optional: NULL
  E.EC_ANType AS EC_ANType,
  E.EC_Rappel AS EC_Rappel,
  CASE WHEN YEAR(E.EC_DateRelance) < 1901 THEN NULL ELSE CONVERT(char(10), E.EC_DateRelance, 23) END AS EC_DateRelance, -- optional: NULL
  E.N_Reglement AS N_Reglement
FROM Earlier L
INNER JOIN F_ECRITUREC E ON E.EC_No = L.EC_No
INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
LEFT JOIN P_DEVISE D ON D.cbIndice = E.N_Devise AND E.N_Devise <> 0
WHERE COALESCE(J.JO_Type, 3) <> 4
  AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
ORDER BY E.EC_No
OPTION (MAXRECURSION 0)
