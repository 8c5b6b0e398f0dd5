-- DECLARE @key nvarchar(64) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.SeenActivity (DeliveryKey, SeenAt) VALUES (@key, @now);
