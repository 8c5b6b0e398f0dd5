-- DECLARE @company nvarchar(40) = N'', @asOf date = SYSUTCDATETIME(), @reconciled bit = 0, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.DatasetCompany
SET State = N'fresh', AsOf = @asOf, RefreshedAt = @now,
  ReconciledOn = CASE WHEN @reconciled = 1 THEN @asOf ELSE ReconciledOn END
WHERE Company = @company;
