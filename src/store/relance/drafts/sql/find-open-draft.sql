-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @currency nvarchar(10) = N'EUR',
--   @kind nvarchar(12) = N'rappel';
SELECT Id, Kind, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt
FROM relance.Draft
WHERE Company = @company AND Tiers = @tiers AND Currency = @currency AND Kind = @kind AND State = N'open';
