-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT', @asOf datetime = '20251231';
-- What the lines of each tiers asked for (codes of 17 characters, padded) come to: how many, how many lettered, their sums, the latest
-- number and change. A line that was added, taken out, lettered or changed shows in one of them; lines dated after @asOf count as known
-- once their day has come. Their counts and sums are the parts of what ledger-sums.sql sums up of all who bear lines, customers or not.
-- JO_Type 4 is a situation, not books; EC_Norme 2 is for IFRS alone.
-- Lines are summed before anything is joined to them, and a change becomes text once per part (as long as datetime is precise): every
-- pass reads this.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
),
Bearer (BearerKey) AS (
  SELECT T.cbCT_Num
  FROM F_COMPTET T
  INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
),
Part (CustomerKey, JO_Num, LineCount, KnownCount, LetteredCount, LastNo, Net, DueDays, Numbers, LastChange) AS (
  SELECT
    E.cbCT_Num,
    E.JO_Num,
    COUNT(*),
    SUM(CASE WHEN DATEADD(day, E.EC_Jour - 1, E.JM_Date) <= @asOf THEN 1 ELSE 0 END),
    SUM(CASE WHEN E.EC_Lettre = 1 THEN 1 ELSE 0 END),
    MAX(E.EC_No),
    SUM(CASE WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END),
    SUM(CONVERT(bigint, DATEDIFF(day, CONVERT(datetime, '19000101', 112), E.EC_Echeance))),
    SUM(CONVERT(float, E.cbMarq)),
    CASE WHEN MAX(E.cbModification) IS NULL THEN '' ELSE CONVERT(varchar(23), MAX(E.cbModification), 121) END AS cbModification -- optional: ''
  FROM F_ECRITUREC E
  INNER JOIN Bearer B ON B.BearerKey = E.cbCT_Num -- asked
  WHERE E.cbCT_Num IS NOT NULL
    AND COALESCE(E.EC_Norme, 0) <> 2 -- optional: line
  GROUP BY E.cbCT_Num, E.JO_Num
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  T.CT_Type AS CT_Type,
  SUM(P.LineCount) AS LineCount,
  SUM(P.KnownCount) AS KnownCount,
  SUM(P.LetteredCount) AS LetteredCount,
  MAX(P.LastNo) AS LastNo,
  CONVERT(bigint, ROUND(SUM(P.Net) * 100, 0)) AS NetCents,
  SUM(P.DueDays) AS DueDays,
  MAX(P.LastChange) AS LastChange,
  SUM(P.Numbers) AS Numbers
FROM F_COMPTET T
INNER JOIN Part P ON P.CustomerKey = T.cbCT_Num
INNER JOIN F_JOURNAUX J ON J.JO_Num = P.JO_Num
WHERE COALESCE(J.JO_Type, 3) <> 4
GROUP BY T.CT_Num, T.CT_Type
ORDER BY T.CT_Num
OPTION (MAXRECURSION 0)
