-- Of all letters that the address refused.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @address nvarchar(320) = N'', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Bounce
SET LiftedById = @byId, LiftedByName = @byName, LiftedAt = @now
WHERE Company = @company AND Tiers = @tiers AND Address = @address AND Blame = N'address' AND LiftedAt IS NULL;
