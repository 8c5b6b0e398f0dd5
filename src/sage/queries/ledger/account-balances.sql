-- DECLARE @from datetime = '20250101', @until datetime = '99991231', @today datetime = '20251231';
-- Accounts that lines of customers are on, with what is open there up to @today: lines dated @from to @until (the years without
-- à-nouveaux copied after them) that are not lettered for good. Customers who come to nothing are left out.
-- A lower-case letter is a pre-lettrage: open. JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
SELECT
  B.CG_Num AS CG_Num,
  CONVERT(bigint, SUM(B.OpenCents)) AS OpenCents,
  COUNT(*) AS Customers
FROM (
  SELECT
    T.CT_Num AS CT_Num,
    RTRIM(E.CG_Num) AS CG_Num,
    SUM(CASE WHEN E.EC_Sens = 1 THEN -ROUND(E.EC_Montant * 100, 0) ELSE ROUND(E.EC_Montant * 100, 0) END) AS OpenCents
  FROM F_COMPTET T
  INNER JOIN F_ECRITUREC E ON E.CT_Num = T.CT_Num
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE T.CT_Type = 0 AND COALESCE(J.JO_Type, 3) <> 4
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
    AND E.JM_Date > DATEADD(day, -31, @from) AND E.JM_Date <= @until
    AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) >= @from AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @until
    AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @today
    AND (
      COALESCE(E.EC_Lettre, 0) = 0
      OR CONVERT(varbinary(10), E.EC_Lettrage) <> CONVERT(varbinary(10), UPPER(E.EC_Lettrage))
    )
  GROUP BY T.CT_Num, RTRIM(E.CG_Num)
) B
WHERE B.OpenCents <> 0
GROUP BY B.CG_Num
ORDER BY B.CG_Num
