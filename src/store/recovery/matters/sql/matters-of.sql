-- Of one customer, those that have ended too, the oldest first.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @limit int = 50;
SELECT TOP (@limit) Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt, Ended, EndedById,
  EndedByName, EndedAt
FROM relance.Matter
WHERE Company = @company AND Tiers = @tiers
ORDER BY MadeAt, Id;
