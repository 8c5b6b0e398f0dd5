-- DECLARE @company nvarchar(40) = N'';
SELECT Company, Name, Currency, State, AsOf, DmpBy, StartedAt, RefreshedAt, TiersTotal, TiersDone, ForecastOn, ReconciledOn, Fault
FROM relance.DatasetCompany
WHERE Company = @company;
