-- Compare-and-set on the version; one that has ended stays as it is.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @facts nvarchar(max) = N'{}', @ended nvarchar(20) = NULL, @endedById nvarchar(100) = NULL,
--   @endedByName nvarchar(200) = NULL, @endedAt datetime2(3) = NULL;
UPDATE relance.Matter
SET Version = @version + 1, Facts = @facts, Ended = @ended, EndedById = @endedById, EndedByName = @endedByName, EndedAt = @endedAt
WHERE Id = @id AND Version = @version AND Ended IS NULL;
