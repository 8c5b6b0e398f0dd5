-- DECLARE @company nvarchar(40) = N'';
SELECT ReadAt FROM relance.RiskReading WHERE Company = @company;
