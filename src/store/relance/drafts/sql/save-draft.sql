-- @version NULL: whatever the version. @choices NULL: the choices stay.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @choices nvarchar(max) = N'{}', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Draft
SET Version = Version + 1,
    Choices = COALESCE(@choices, Choices),
    UpdatedById = @byId,
    UpdatedByName = @byName,
    UpdatedAt = @now
WHERE Id = @id AND State = N'open' AND (@version IS NULL OR Version = @version);
