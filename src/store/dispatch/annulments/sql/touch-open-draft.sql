-- Cards that were shown before show what is no longer so.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @currency nvarchar(10) = N'EUR', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Draft
SET Version = Version + 1, UpdatedById = @byId, UpdatedByName = @byName, UpdatedAt = @now
OUTPUT inserted.Id
WHERE Company = @company AND Tiers = @tiers AND Currency = @currency AND State = N'open';
