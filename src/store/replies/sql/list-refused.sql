-- @tiers: codes between bars; NULL: all.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(max) = NULL;
SELECT Tiers, Address, Reference, StatusCode, Diagnostic, BouncedAt
FROM relance.Bounce
WHERE Company = @company AND Blame = N'address' AND LiftedAt IS NULL
  AND (@tiers IS NULL OR Tiers IN (SELECT value FROM STRING_SPLIT(@tiers, N'|')))
ORDER BY BouncedAt DESC, DispatchId, Address;
