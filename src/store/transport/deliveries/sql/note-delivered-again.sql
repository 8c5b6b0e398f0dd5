-- DECLARE @key nvarchar(64) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.SeenActivity SET AgainAt = @now WHERE DeliveryKey = @key AND LeaseUntil IS NOT NULL;
