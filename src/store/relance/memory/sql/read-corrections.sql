-- The last correction of each instalment. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (Id) AS (
  SELECT a.Id FROM relance.LevelCorrection a WHERE a.Company = @company AND @codes IS NULL
  UNION
  SELECT b.Id
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.LevelCorrection b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.Id
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.LevelCorrection c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT latest.Tiers, latest.EcNo, latest.Piece, latest.DueDay, latest.AmountCents, latest.CountedLevel, latest.Reason,
  latest.ById, latest.ByName, latest.SetOn, latest.SeenLevel, latest.SeenOn, latest.RecordedAt
FROM (
  SELECT x.Tiers, x.EcNo, x.Piece, x.DueDay, x.AmountCents, x.CountedLevel, x.Reason, x.ById, x.ByName, x.SetOn, x.SeenLevel,
    x.SeenOn, x.RecordedAt, ROW_NUMBER() OVER (PARTITION BY x.EcNo ORDER BY x.RecordedAt DESC, x.Id DESC) AS Place
  FROM Wanted w
  INNER JOIN relance.LevelCorrection x ON x.Id = w.Id
) AS latest
WHERE latest.Place = 1
ORDER BY latest.Tiers, latest.EcNo;
