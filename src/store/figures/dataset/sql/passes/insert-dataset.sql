-- one_dataset_per_company is the judge of two at once.
-- DECLARE @company nvarchar(40) = N'', @name nvarchar(200) = N'', @currency nvarchar(10) = N'', @asOf date = SYSUTCDATETIME(),
--   @dmpBy nvarchar(10) = N'invoice', @total int = 0, @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.DatasetCompany (Company, Name, Currency, State, AsOf, DmpBy, StartedAt, TiersTotal, TiersDone, Writing)
VALUES (@company, @name, @currency, N'refreshing', @asOf, @dmpBy, @now, @total, 0, 1);
