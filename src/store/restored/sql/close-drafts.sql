-- A draft whose reference is on a letter that left would put it on another. @references: between bars.
-- DECLARE @company nvarchar(40) = N'', @references nvarchar(max) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Draft
SET State = N'closed', Version = Version + 1, UpdatedById = @byId, UpdatedByName = @byName, UpdatedAt = @now
WHERE Company = @company AND State = N'open' AND Reference IN (SELECT value FROM STRING_SPLIT(@references, N'|'));
