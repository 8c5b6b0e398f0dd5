-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL, @today date = SYSUTCDATETIME();
UPDATE relance.CustomerStop
SET ById = N'', ByName = N'', Reason = N'', LiftedById = NULL, LiftedByName = NULL
WHERE (LiftedOn IS NOT NULL OR UntilDay < @today)
  AND ById <> N''
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR LiftedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  );
