-- Exclusions in force on @today. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @today date = SYSUTCDATETIME();
SELECT Id, Tiers, EcNo, Piece, DueDay, AmountCents, ById, ByName, Reason, SinceDay, UntilDay
FROM relance.Exclusion
WHERE Company = @company
  AND Live = 1
  AND (UntilDay IS NULL OR UntilDay >= @today)
  AND (
    @codes IS NULL
    OR Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
    OR EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
  )
ORDER BY Tiers, EcNo;
