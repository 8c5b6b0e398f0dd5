-- DECLARE @batch nvarchar(40) = N'', @company nvarchar(40) = N'', @choices nvarchar(max) = N'{}', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Draft
  (Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt)
SELECT Id, @company, Tiers, Currency, 1, N'open', Reference, @choices, @byId, @byName, @now
FROM relance.DraftToOpen
WHERE Batch = @batch;
