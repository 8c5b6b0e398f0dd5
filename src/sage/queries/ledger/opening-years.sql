-- DECLARE @starts varchar(max) = '2025010120260101';
-- Which of the fiscal years that begin on these days (YYYYMMDD, one after the other) have their à-nouveaux:
-- in detail (EC_ANType 1), as balances (2) or typed by hand (3), in the month that the year begins in. Those of customers
-- alone: a bank's opening balance may be typed before customers are carried over.
WITH Asked (Position, FirstDay) AS (
  SELECT 1, CONVERT(date, SUBSTRING(@starts, 1, 8), 112)
  UNION ALL
  SELECT A.Position + 8, CONVERT(date, SUBSTRING(@starts, A.Position + 8, 8), 112)
  FROM Asked A
  WHERE A.Position + 8 <= LEN(@starts)
)
SELECT CONVERT(char(10), A.FirstDay, 23) AS FirstDay
FROM Asked A
WHERE EXISTS (
  SELECT 1
  FROM F_JOURNAUX J
  INNER JOIN F_ECRITUREC E ON E.cbJO_Num = J.cbJO_Num AND E.JM_Date = DATEADD(day, 1 - DAY(A.FirstDay), A.FirstDay)
  INNER JOIN F_COMPTET T ON T.CT_Num = E.CT_Num
  WHERE T.CT_Type = 0 AND COALESCE(J.JO_Type, 3) <> 4 AND E.EC_ANType IN (1, 2, 3)
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
)
