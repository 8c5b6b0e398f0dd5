-- DECLARE @company nvarchar(40) = N'', @since datetime2(3) = SYSUTCDATETIME(), @limit int = 50;
SELECT TOP (@limit) DispatchId, Address, Company, Tiers, Reference, StatusCode, Diagnostic, Blame, BouncedAt
FROM relance.Bounce
WHERE Company = @company AND BouncedAt >= @since
ORDER BY BouncedAt DESC, DispatchId, Address;
