-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @currency nvarchar(10) = N'EUR';
SELECT Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt
FROM relance.Draft
WHERE Company = @company AND Tiers = @tiers AND Currency = @currency AND State = N'open';
