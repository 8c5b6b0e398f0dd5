-- Those that stand, the oldest first. @companies, @kinds: between bars; a @tiers that is NULL filters nothing.
-- DECLARE @companies nvarchar(max) = N'', @kinds nvarchar(max) = N'', @tiers nvarchar(20) = NULL, @limit int = 50;
SELECT TOP (@limit) Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt, Ended, EndedById,
  EndedByName, EndedAt
FROM relance.Matter
WHERE Ended IS NULL
  AND Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
  AND Kind IN (SELECT value FROM STRING_SPLIT(@kinds, N'|'))
  AND (@tiers IS NULL OR Tiers = @tiers)
ORDER BY MadeAt, Id;
