-- Several servers may report one address of one letter: the first that did is kept.
-- DECLARE @dispatchId nvarchar(40) = N'', @address nvarchar(320) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'',
--   @reference nvarchar(20) = N'', @status nvarchar(20) = NULL, @diagnostic nvarchar(400) = N'', @blame nvarchar(10) = N'address',
--   @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Bounce (DispatchId, Address, Company, Tiers, Reference, StatusCode, Diagnostic, Blame, BouncedAt)
SELECT @dispatchId, @address, @company, @tiers, @reference, @status, @diagnostic, @blame, @at
WHERE NOT EXISTS (SELECT 1 FROM relance.Bounce WHERE DispatchId = @dispatchId AND Address = @address);
