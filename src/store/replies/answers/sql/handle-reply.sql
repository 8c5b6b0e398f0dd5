-- Once: whoever is first.
-- DECLARE @id nvarchar(40) = N'', @as nvarchar(20) = N'filed', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.CustomerReply
SET HandledAs = @as, HandledById = @byId, HandledByName = @byName, HandledAt = @now
WHERE Id = @id AND HandledAs IS NULL;
