-- DECLARE @name nvarchar(100) = N'', @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(),
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME());
UPDATE relance.Turn
SET ClaimOwner = @owner, LeaseUntil = @leaseUntil
WHERE Name = @name AND (ClaimOwner IS NULL OR ClaimOwner = @owner OR LeaseUntil <= @now);
