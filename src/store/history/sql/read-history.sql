-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @limit int = 50;
SELECT TOP (@limit) Number, HappenedAt, ById, ByName, Company, Tiers, Act, Subject, Facts
FROM relance.History
WHERE Company = @company AND Tiers = @tiers
ORDER BY Number DESC;
