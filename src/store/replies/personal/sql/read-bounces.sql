-- DECLARE @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, Reference, Address, StatusCode, Diagnostic, BouncedAt, LiftedByName, LiftedAt
FROM relance.Bounce
WHERE Address IN (SELECT value FROM STRING_SPLIT(@mails, N'|')) OR (Company = @company AND Tiers = @tiers)
ORDER BY BouncedAt, DispatchId, Address;
