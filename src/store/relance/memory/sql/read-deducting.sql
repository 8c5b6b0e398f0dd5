-- The letters alive that take credits off: not over without having left, and not annulled since. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars,
-- NULL for none; @notAlive: states between bars. Each way of asking has a part of its own, by its own index. A letter of the sandbox is told by its facts.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @notAlive nvarchar(400) = N'stopped|cancelled';
WITH Wanted (Id) AS (
  SELECT a.Id FROM relance.Dispatch a WHERE a.Company = @company AND a.TakesOff = 1 AND @codes IS NULL
  UNION
  SELECT b.Id
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Dispatch b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  WHERE b.TakesOff = 1
  UNION
  SELECT c.DispatchId
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.DispatchItem c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT d.Tiers, d.Id, d.Facts, d.ApprovedAt
FROM Wanted w
INNER JOIN relance.Dispatch d ON d.Id = w.Id
WHERE d.Company = @company
  AND d.TakesOff = 1
  AND d.AnnulledAt IS NULL
  AND d.State NOT IN (SELECT value FROM STRING_SPLIT(@notAlive, N'|'))
ORDER BY d.Tiers, d.Number;
