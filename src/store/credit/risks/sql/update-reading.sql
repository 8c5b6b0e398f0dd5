-- DECLARE @company nvarchar(40) = N'', @readAt datetime2(3) = SYSUTCDATETIME();
UPDATE relance.RiskReading SET ReadAt = @readAt WHERE Company = @company;
