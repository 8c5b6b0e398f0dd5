-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Company, Tiers, TiersName, OwnerId, OwnerName, OnDay, Sentence, ById, ByName, MadeAt, Ended, EndedById, EndedByName, EndedAt, EndReason
FROM relance.Task
WHERE Ended IS NOT NULL
  AND OwnerId <> N''
  AND (
    OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EndedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY MadeAt, Id;
