-- The oldest of those that stand of one customer, each with how many there are.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @limit int = 2;
SELECT TOP (@limit) Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt, Ended, EndedById,
  EndedByName, EndedAt, COUNT(*) OVER () AS Total
FROM relance.Matter
WHERE Company = @company AND Tiers = @tiers AND Ended IS NULL
ORDER BY MadeAt, Id;
