-- DECLARE @today datetime = '20251231';
-- Treasury journals (JO_Type 2): the account of each, and its last day with a line up to @today. EC_Norme 2 is for IFRS alone.
SELECT
  RTRIM(COALESCE(J.CG_Num, '')) AS CG_Num,
  CONVERT(char(10), L.EntryDay, 23) AS LastDay
FROM F_JOURNAUX J
OUTER APPLY (
  SELECT TOP (1) DATEADD(day, E.EC_Jour - 1, E.JM_Date) AS EntryDay
  FROM F_ECRITUREC E
  WHERE E.cbJO_Num = J.cbJO_Num AND E.JM_Date <= @today AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @today
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
  ORDER BY E.JM_Date DESC, E.EC_Jour DESC
) L
WHERE J.JO_Type = 2
ORDER BY J.JO_Num
