-- DECLARE @id nvarchar(40) = N'', @kind nvarchar(20) = N'promise', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'',
--   @tiersName nvarchar(200) = N'', @number nvarchar(20) = NULL, @facts nvarchar(max) = N'{}', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @since date = SYSUTCDATETIME(), @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Matter (Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt)
VALUES (@id, @kind, @company, @tiers, @tiersName, 1, @number, @facts, @byId, @byName, @since, @at);
