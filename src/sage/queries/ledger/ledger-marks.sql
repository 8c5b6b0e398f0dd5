-- DECLARE @asOf datetime = '20251231';
-- What the lines of each customer come to: how many, how many lettered, their sums, the latest number and change. A line that was
-- added, taken out, lettered or changed shows in one of them; lines dated after @asOf count as known once their day has come.
-- JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
WITH Line (CustomerKey, EC_No, Known, Lettered, Montant, DueDays, cbModification) AS (
  SELECT
    E.cbCT_Num,
    E.EC_No,
    CASE WHEN DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @asOf THEN 1 ELSE 0 END,
    CASE WHEN E.EC_Lettre = 1 THEN 1 ELSE 0 END,
    CASE WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END,
    CONVERT(bigint, DATEDIFF(day, CONVERT(datetime, '19000101', 112), E.EC_Echeance)),
    CASE WHEN E.cbModification IS NULL THEN '' ELSE CONVERT(varchar(23), E.cbModification, 121) END AS cbModification -- optional: ''
  FROM F_ECRITUREC E
  INNER JOIN F_JOURNAUX J ON J.JO_Num = E.JO_Num
  WHERE COALESCE(J.JO_Type, 3) <> 4
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  COUNT(*) AS LineCount,
  SUM(L.Known) AS KnownCount,
  SUM(L.Lettered) AS LetteredCount,
  MAX(L.EC_No) AS LastNo,
  CONVERT(bigint, ROUND(SUM(L.Montant) * 100, 0)) AS NetCents,
  SUM(L.DueDays) AS DueDays,
  MAX(L.cbModification) AS LastChange
FROM F_COMPTET T
INNER JOIN Line L ON L.CustomerKey = T.cbCT_Num
WHERE T.CT_Type = 0
GROUP BY T.CT_Num
ORDER BY T.CT_Num
