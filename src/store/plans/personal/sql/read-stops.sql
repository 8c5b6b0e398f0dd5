-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL, @today date = SYSUTCDATETIME();
SELECT Id, Company, Tiers, Reason, SinceDay, UntilDay, ById, ByName
FROM relance.CustomerStop
WHERE LiftedOn IS NULL
  AND UntilDay >= @today
  AND (ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) OR (Company = @company AND Tiers = @tiers))
ORDER BY Id;
