-- What was prepared before and nobody approved.
-- DECLARE @company nvarchar(40) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run SET State = N'cancelled', ChangedAt = @now WHERE Company = @company AND State = N'prepared';
