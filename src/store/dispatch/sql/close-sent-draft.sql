-- DECLARE @draftId nvarchar(40) = N'', @version int = 1, @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Draft
SET State = N'sent', Version = Version + 1, UpdatedById = @byId, UpdatedByName = @byName, UpdatedAt = @now
WHERE Id = @draftId AND Version = @version AND State = N'open';
