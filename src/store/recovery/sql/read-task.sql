-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Company, Version, OwnerId, OwnerName, OnDay, AboutKind, AboutId, Tiers, TiersName, Sentence, ById, ByName, MadeAt, Cause,
  Ended, EndedById, EndedByName, EndedAt, EndReason
FROM relance.Task
WHERE Id = @id;
