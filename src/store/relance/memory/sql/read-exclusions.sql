-- Exclusions in force on @today. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @today date = SYSUTCDATETIME();
WITH Wanted (Id) AS (
  SELECT a.Id FROM relance.Exclusion a WHERE a.Company = @company AND a.Live = 1 AND @codes IS NULL
  UNION
  SELECT b.Id
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Exclusion b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  WHERE b.Live = 1
  UNION
  SELECT c.Id
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.Exclusion c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
  WHERE c.Live = 1
)
SELECT x.Id, x.Tiers, x.EcNo, x.Piece, x.DueDay, x.AmountCents, x.ById, x.ByName, x.Reason, x.SinceDay, x.UntilDay
FROM Wanted w
INNER JOIN relance.Exclusion x ON x.Id = w.Id
WHERE x.UntilDay IS NULL OR x.UntilDay >= @today
ORDER BY x.Tiers, x.EcNo;
