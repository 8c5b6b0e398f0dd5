-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @currency nvarchar(10) = N'EUR',
--   @kind nvarchar(12) = N'rappel',
--   @reference nvarchar(20) = N'', @choices nvarchar(max) = N'{}', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Draft
  (Id, Kind, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
VALUES (@id, @kind, @company, @tiers, @currency, 1, N'open', @reference, @choices, @byId, @byName, @now);
