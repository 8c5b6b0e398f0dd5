-- Those that wait. @companies: codes between bars; a filter that is NULL filters nothing.
-- DECLARE @companies nvarchar(max) = N'', @owner nvarchar(100) = NULL, @tiers nvarchar(20) = NULL, @about nvarchar(20) = NULL,
--   @limit int = 50;
SELECT TOP (@limit) Id, Company, Version, OwnerId, OwnerName, OnDay, AboutKind, AboutId, Tiers, TiersName, Sentence, ById, ByName, MadeAt, Cause,
  Ended, EndedById, EndedByName, EndedAt, EndReason
FROM relance.Task
WHERE Ended IS NULL
  AND Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
  AND (@owner IS NULL OR OwnerId = @owner)
  AND (@tiers IS NULL OR Tiers = @tiers)
  AND (@about IS NULL OR AboutKind = @about)
ORDER BY OnDay, MadeAt, Id;
