-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.ForecastFact WHERE Company = @company;
