-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(12) = N'rappel';
SELECT Id, Kind, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt
FROM relance.Draft
WHERE Company = @company AND Kind = @kind AND State = N'open';
