-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, OnDay, FileNumber, State, MadeName, Digest, ByName, AskedAt
FROM relance.LitigationExport
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR (Company = @company AND Tiers = @tiers);
