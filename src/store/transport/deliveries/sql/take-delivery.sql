-- Whoever was answering is dead.
-- DECLARE @key nvarchar(64) = N'', @now datetime2(3) = SYSUTCDATETIME(), @owner nvarchar(200) = N'',
--   @leaseUntil datetime2(3) = DATEADD(minute, 2, SYSUTCDATETIME());
UPDATE relance.SeenActivity SET ClaimOwner = @owner, LeaseUntil = @leaseUntil, AgainAt = NULL
WHERE DeliveryKey = @key AND LeaseUntil <= @now;
