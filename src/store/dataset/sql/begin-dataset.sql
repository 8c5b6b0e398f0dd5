-- DECLARE @company nvarchar(40) = N'', @name nvarchar(200) = N'', @currency nvarchar(10) = N'', @asOf date = SYSUTCDATETIME(),
--   @total int = 0, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.DatasetCompany
SET Name = @name, Currency = @currency, State = N'refreshing', AsOf = @asOf, StartedAt = @now, TiersTotal = @total,
  TiersDone = 0, Fault = NULL
WHERE Company = @company;
