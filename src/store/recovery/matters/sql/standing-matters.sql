-- @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none. Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (Id) AS (
  SELECT a.Id FROM relance.Matter a WHERE a.Company = @company AND a.Ended IS NULL AND @codes IS NULL
  UNION
  SELECT b.Id
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Matter b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.MatterId
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.MatterItem c ON c.Company = @company AND c.EcNo = CAST(n.value AS int) AND c.Live = 1
)
SELECT m.Id, m.Kind, m.Company, m.Tiers, m.TiersName, m.Version, m.Number, m.Facts, m.ById, m.ByName, m.SinceDay, m.MadeAt, m.Ended,
  m.EndedById, m.EndedByName, m.EndedAt
FROM Wanted w
INNER JOIN relance.Matter m ON m.Id = w.Id
WHERE m.Ended IS NULL
ORDER BY m.MadeAt, m.Id;
