-- No parameter.
-- What all lines come to in one row, those that bear a tiers and the others: how many, the sums of their numbers (cbMarq, given once), and of
-- the first their sum, how many are lettered, and the latest change. The same again: no line was added, taken out, lettered, changed or
-- given to another tiers. Sheets: the numbers of the sheets of customers, who alone have marks. Settled: no line will bear that latest
-- change any more, whether the base tells minutes or seconds. Sums of numbers are float, and exact: below 2 to the power of 53.
-- Every pass reads this: nothing is grouped, joined or left out, not even situations or what is for IFRS alone, which are in no mark:
-- where one of those is another, all marks are read.
WITH Line (LineCount, Borne, Numbers, BorneNumbers, Net, Lettered, LastChange) AS (
  SELECT
    COUNT(*),
    COUNT(E.CT_Num),
    SUM(CONVERT(float, E.cbMarq)),
    SUM(CASE WHEN E.CT_Num IS NULL THEN 0 ELSE CONVERT(float, E.cbMarq) END),
    SUM(CASE WHEN E.CT_Num IS NULL THEN 0 WHEN E.EC_Sens = 1 THEN -E.EC_Montant ELSE E.EC_Montant END),
    SUM(CASE WHEN E.EC_Lettre = 1 AND E.CT_Num IS NOT NULL THEN 1 ELSE 0 END),
    CASE WHEN COUNT(*) = 0 THEN NULL ELSE MAX(E.cbModification) END AS cbModification -- optional: NULL
  FROM F_ECRITUREC E
),
Sheet (Numbers) AS (
  SELECT SUM(CONVERT(float, T.cbMarq))
  FROM F_COMPTET T
  WHERE T.CT_Type = 0
)
SELECT
  L.LineCount - L.Borne AS OtherCount,
  L.Numbers - L.BorneNumbers AS OtherNumbers,
  L.Borne AS LineCount,
  L.BorneNumbers AS Numbers,
  CONVERT(bigint, ROUND(L.Net * 100, 0)) AS NetCents,
  L.Lettered AS LetteredCount,
  CASE WHEN L.LastChange IS NULL THEN '' ELSE CONVERT(varchar(23), L.LastChange, 121) END AS LastChange,
  CASE WHEN DATEDIFF(minute, L.LastChange, GETDATE()) >= 2 THEN 1 ELSE 0 END AS Settled,
  H.Numbers AS Sheets
FROM Line L
CROSS JOIN Sheet H
