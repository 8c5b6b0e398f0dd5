-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL, @today date = SYSUTCDATETIME();
SELECT Id, Company, Tiers, Piece, ById, ByName, Reason, SinceDay, UntilDay
FROM relance.Exclusion
WHERE Live = 1
  AND (UntilDay IS NULL OR UntilDay >= @today)
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR LiftedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Id;
