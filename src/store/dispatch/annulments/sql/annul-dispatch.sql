-- Only a letter that left, and once. What it recorded stays; whoever reads it leaves out what was annulled.
-- DECLARE @id nvarchar(40) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @reason nvarchar(500) = N'',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Dispatch
SET AnnulledAt = @now, AnnulledById = @byId, AnnulledByName = @byName, AnnulledWhy = @reason, MarkState = N'wanted', MarkAttempts = 0
WHERE Id = @id AND AnnulledAt IS NULL AND State IN (N'confirmed', N'filed', N'recorded', N'done');
