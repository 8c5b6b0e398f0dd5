-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Kind, Company, Tiers, Currency, Version, State, Reference, Choices, UpdatedById, UpdatedByName, UpdatedAt
FROM relance.Draft
WHERE Id = @id;
