-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @on date = SYSUTCDATETIME(), @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'';
UPDATE relance.CustomerStop
SET LiftedOn = @on, LiftedById = @byId, LiftedByName = @byName
WHERE Id = @id AND Company = @company AND Tiers = @tiers AND LiftedOn IS NULL AND UntilDay >= @on;
