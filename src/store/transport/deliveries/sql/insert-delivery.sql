-- DECLARE @key nvarchar(64) = N'', @now datetime2(3) = SYSUTCDATETIME(), @owner nvarchar(200) = N'',
--   @leaseUntil datetime2(3) = DATEADD(minute, 2, SYSUTCDATETIME()), @asked nvarchar(max) = NULL;
INSERT INTO relance.SeenActivity (DeliveryKey, SeenAt, ClaimOwner, LeaseUntil, Asked)
VALUES (@key, @now, @owner, @leaseUntil, @asked);
