-- @version: of the list that was approved; another one was not seen.
-- DECLARE @id nvarchar(40) = N'', @version int = 0, @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run
SET State = N'sending', ApprovedById = @byId, ApprovedByName = @byName, ApprovedAt = @now, ChangedAt = @now
WHERE Id = @id AND State = N'prepared' AND ListVersion = @version;
