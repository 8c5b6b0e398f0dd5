-- DECLARE @company nvarchar(40) = N'', @readAt datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.RiskReading (Company, ReadAt) VALUES (@company, @readAt);
