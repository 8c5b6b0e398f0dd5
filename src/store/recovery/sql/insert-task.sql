-- one_task_per_cause refuses a second one of the same cause.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @version int = 1, @ownerId nvarchar(100) = N'', @ownerName nvarchar(200) = N'',
--   @day date = SYSUTCDATETIME(), @kind nvarchar(20) = N'customer', @aboutId nvarchar(100) = N'', @tiers nvarchar(20) = N'',
--   @tiersName nvarchar(200) = N'', @sentence nvarchar(500) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @at datetime2(3) = SYSUTCDATETIME(), @cause nvarchar(200) = NULL;
INSERT INTO relance.Task (Id, Company, Version, OwnerId, OwnerName, OnDay, AboutKind, AboutId, Tiers, TiersName, Sentence, ById, ByName, MadeAt, Cause)
VALUES (@id, @company, @version, @ownerId, @ownerName, @day, @kind, @aboutId, @tiers, @tiersName, @sentence, @byId, @byName, @at, @cause);
