-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT HappenedAt, ById, ByName, Company, Tiers, Act, Subject, Facts
FROM relance.History
WHERE (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Number;
