-- Compare-and-set on the version; one that has ended stays as it is.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @ownerId nvarchar(100) = N'', @ownerName nvarchar(200) = N'',
--   @day date = SYSUTCDATETIME(), @ended nvarchar(10) = NULL, @endedById nvarchar(100) = NULL, @endedByName nvarchar(200) = NULL,
--   @endedAt datetime2(3) = NULL, @reason nvarchar(500) = NULL;
UPDATE relance.Task
SET Version = @version + 1, OwnerId = @ownerId, OwnerName = @ownerName, OnDay = @day, Ended = @ended, EndedById = @endedById,
  EndedByName = @endedByName, EndedAt = @endedAt, EndReason = @reason
WHERE Id = @id AND Version = @version AND Ended IS NULL;
