-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @reason nvarchar(500) = N'', @since date = SYSUTCDATETIME(),
--   @until date = SYSUTCDATETIME(), @byId nvarchar(100) = N'', @byName nvarchar(200) = N'';
INSERT INTO relance.CustomerStop (Id, Company, Tiers, Reason, SinceDay, UntilDay, ById, ByName)
VALUES (@id, @company, @tiers, @reason, @since, @until, @byId, @byName);
