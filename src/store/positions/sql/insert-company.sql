-- one_position_per_company is the judge of two at once.
-- DECLARE @company nvarchar(40) = N'', @currency nvarchar(10) = N'', @rules nvarchar(64) = N'', @basis nvarchar(64) = N'',
--   @asOf date = SYSUTCDATETIME(), @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.PositionCompany (Company, Currency, Rules, Basis, AsOf, StartedAt)
VALUES (@company, @currency, @rules, @basis, @asOf, @now);
