-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT RunId, LineNumber, Company, Tiers, Name, Currency, State, LevelRank, TotalCents, Why, ById, ByName, Salesperson, CollectorName
FROM relance.RunLine
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR (Company = @company AND Tiers = @tiers)
ORDER BY RunId, LineNumber;
