-- In force on @today, of one customer or of all (@tiers NULL).
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = NULL, @today date = SYSUTCDATETIME();
SELECT Id, Tiers, Reason, SinceDay, UntilDay, ById, ByName
FROM relance.CustomerStop
WHERE Company = @company AND LiftedOn IS NULL AND UntilDay >= @today AND SinceDay <= @today AND (@tiers IS NULL OR Tiers = @tiers)
ORDER BY UntilDay, Id;
