-- DECLARE @today datetime = '20251231';
-- The last day with a line in a treasury journal (JO_Type 2), up to @today.
SELECT CONVERT(char(10), MAX(L.EntryDay), 23) AS LastDay
FROM F_JOURNAUX J
CROSS APPLY (
  SELECT TOP (1) DATEADD(day, E.EC_Jour - 1, E.JM_Date) AS EntryDay
  FROM F_ECRITUREC E
  WHERE E.cbJO_Num = J.cbJO_Num AND E.JM_Date <= @today AND DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @today
  ORDER BY E.JM_Date DESC, E.EC_Jour DESC
) L
WHERE J.JO_Type = 2
