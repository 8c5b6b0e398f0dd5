-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Company, Reference, Tiers, Outcome, DecidedAt, Target, TargetKey, Value, ById, ByName, State
FROM relance.SageWrite
WHERE (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Number;
