-- @ids: letters, between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT DispatchId, Address, Company, Tiers, Reference, StatusCode, Diagnostic, Blame, BouncedAt
FROM relance.Bounce
WHERE DispatchId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY BouncedAt, DispatchId, Address;
