-- DECLARE @company nvarchar(40) = N'', @asOf date = SYSUTCDATETIME(), @reconciled bit = 0, @dmpBy nvarchar(10) = N'invoice',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.DatasetCompany
SET State = N'fresh', AsOf = @asOf, DmpBy = @dmpBy, RefreshedAt = @now,
  ReconciledOn = CASE WHEN @reconciled = 1 THEN @asOf ELSE ReconciledOn END
WHERE Company = @company;
