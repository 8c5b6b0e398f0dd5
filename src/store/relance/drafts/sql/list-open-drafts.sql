-- DECLARE @company nvarchar(40) = N'';
SELECT Id, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt
FROM relance.Draft
WHERE Company = @company AND State = N'open';
