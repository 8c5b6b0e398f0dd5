-- One that was erased holds nothing any more.
-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt, Ended, EndedById, EndedByName, EndedAt
FROM relance.Matter
WHERE Id = @id AND Facts <> N'';
