-- The letters alive that take credits off: not over without having left, and not annulled since. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars,
-- NULL for none; @notAlive: states between bars. A letter of the sandbox is told by its facts.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @notAlive nvarchar(400) = N'stopped|cancelled';
SELECT d.Tiers, d.Id, d.Facts, d.ApprovedAt
FROM relance.Dispatch d
WHERE d.Company = @company
  AND d.TakesOff = 1
  AND d.AnnulledAt IS NULL
  AND d.State NOT IN (SELECT value FROM STRING_SPLIT(@notAlive, N'|'))
  AND (
    @codes IS NULL
    OR d.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
    OR d.Id IN (
      SELECT i.DispatchId
      FROM relance.DispatchItem i
      WHERE i.Company = @company
        AND i.EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
    )
  )
ORDER BY d.Tiers, d.Number;
