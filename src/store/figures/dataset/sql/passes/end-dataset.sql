-- Touches no row once a pass that began later writes. @read, @found: of the reconciliation that this pass made; NULL: it made none.
-- @forecastOn: the day of the forecast that it wrote; NULL: it wrote none.
-- DECLARE @company nvarchar(40) = N'', @generation int = 0, @asOf date = SYSUTCDATETIME(), @read int = 0, @found int = 0,
--   @forecastOn date = SYSUTCDATETIME(), @dmpBy nvarchar(10) = N'invoice', @now datetime2(3) = SYSUTCDATETIME(),
--   @sheets nvarchar(64) = NULL;
UPDATE relance.DatasetCompany
SET State = N'fresh', AsOf = @asOf, DmpBy = @dmpBy, RefreshedAt = @now, Generation = @generation, Sheets = @sheets,
  ForecastGeneration = CASE WHEN @forecastOn IS NULL THEN ForecastGeneration ELSE @generation END,
  ForecastOn = COALESCE(@forecastOn, ForecastOn),
  ReconciledOn = CASE WHEN @read IS NULL THEN ReconciledOn ELSE @asOf END,
  ReconciledAt = CASE WHEN @read IS NULL THEN ReconciledAt ELSE @now END,
  ReconciledTiers = COALESCE(@read, ReconciledTiers),
  ReconciledFound = COALESCE(@found, ReconciledFound)
WHERE Company = @company AND Writing = @generation;
