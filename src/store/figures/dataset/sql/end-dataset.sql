-- @read, @found: of the reconciliation that this pass made; NULL: it made none.
-- DECLARE @company nvarchar(40) = N'', @asOf date = SYSUTCDATETIME(), @read int = 0, @found int = 0,
--   @dmpBy nvarchar(10) = N'invoice', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.DatasetCompany
SET State = N'fresh', AsOf = @asOf, DmpBy = @dmpBy, RefreshedAt = @now,
  ReconciledOn = CASE WHEN @read IS NULL THEN ReconciledOn ELSE @asOf END,
  ReconciledAt = CASE WHEN @read IS NULL THEN ReconciledAt ELSE @now END,
  ReconciledTiers = COALESCE(@read, ReconciledTiers),
  ReconciledFound = COALESCE(@found, ReconciledFound)
WHERE Company = @company;
