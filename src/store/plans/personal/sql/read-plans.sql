-- Who applied them, and those that name the customer.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Version, ValidFrom, ById, ByName, AppliedAt
FROM relance.AppliedPlan
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR (Company = @company AND CHARINDEX(@tiers, Text) > 0)
ORDER BY AppliedAt, Version;
