-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.Task
SET OwnerId = N'', OwnerName = N'', TiersName = N'', Sentence = N'', ById = N'', ByName = N'', EndedById = N'', EndedByName = N'',
  EndReason = NULL
WHERE Ended IS NOT NULL
  AND OwnerId <> N''
  AND (
    OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EndedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  );
