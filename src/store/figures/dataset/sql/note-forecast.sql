-- DECLARE @company nvarchar(40) = N'', @madeOn date = SYSUTCDATETIME();
UPDATE relance.DatasetCompany SET ForecastOn = @madeOn WHERE Company = @company;
