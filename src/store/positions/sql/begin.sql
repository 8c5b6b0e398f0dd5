-- On another basis nothing that is kept holds: it is read by nobody until a pass went through.
-- DECLARE @company nvarchar(40) = N'', @currency nvarchar(10) = N'', @rules nvarchar(64) = N'', @basis nvarchar(64) = N'',
--   @asOf date = SYSUTCDATETIME(), @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.PositionCompany
SET ReadAt = CASE WHEN Basis = @basis THEN ReadAt ELSE NULL END,
  AsOf = CASE WHEN Basis = @basis AND ReadAt IS NOT NULL THEN AsOf ELSE @asOf END,
  Currency = @currency, Rules = @rules, Basis = @basis, StartedAt = @now, Fault = NULL, Sheets = NULL, Told = NULL
WHERE Company = @company;
