-- DECLARE @company nvarchar(40) = N'', @name nvarchar(200) = N'', @currency nvarchar(10) = N'', @asOf date = SYSUTCDATETIME(),
--   @dmpBy nvarchar(10) = N'invoice', @total int = 0, @now datetime2(3) = SYSUTCDATETIME();
-- Until this pass has gone through, all facts that are read are those of the one before: so are their day and what their DMP counts.
UPDATE relance.DatasetCompany
SET Name = @name, Currency = @currency, State = N'refreshing', AsOf = CASE WHEN RefreshedAt IS NULL THEN @asOf ELSE AsOf END,
  DmpBy = CASE WHEN RefreshedAt IS NULL THEN @dmpBy ELSE DmpBy END, StartedAt = @now, TiersTotal = @total, TiersDone = 0, Fault = NULL,
  Writing = Writing + 1
WHERE Company = @company;
