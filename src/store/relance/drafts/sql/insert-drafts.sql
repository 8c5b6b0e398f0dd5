-- DECLARE @batch nvarchar(40) = N'', @company nvarchar(40) = N'', @kind nvarchar(12) = N'rappel', @choices nvarchar(max) = N'{}', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Draft
  (Id, Kind, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
SELECT Id, @kind, @company, Tiers, Currency, 1, N'open', Reference, @choices, @byId, @byName, @now
FROM relance.DraftToOpen
WHERE Batch = @batch;
