-- DECLARE @company nvarchar(40) = N'';
SELECT Company, Name, Currency, State, AsOf, DmpBy, DmpChangedAt, StartedAt, RefreshedAt, TiersTotal, TiersDone, ForecastOn,
  ReconciledOn, ReconciledAt, ReconciledTiers, ReconciledFound, Leftovers, Sheets, Fault
FROM relance.DatasetCompany
WHERE Company = @company;
