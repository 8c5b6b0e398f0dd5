-- Whose it is, or about whom: @ids are sought in the facts too, where its owner stands.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.Matter
SET TiersName = N'', Facts = N'', ById = N'', ByName = N'', EndedById = N'', EndedByName = N''
WHERE Ended IS NOT NULL
  AND Facts <> N''
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EndedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(CONCAT(N'"', s.value, N'"'), Facts) > 0)
    OR (Company = @company AND Tiers = @tiers)
  );
