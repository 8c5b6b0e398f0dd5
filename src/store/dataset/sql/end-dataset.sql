-- DECLARE @company nvarchar(40) = N'', @reconciled bit = 0, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.DatasetCompany
SET State = N'fresh', RefreshedAt = @now, ReconciledOn = CASE WHEN @reconciled = 1 THEN AsOf ELSE ReconciledOn END
WHERE Company = @company;
