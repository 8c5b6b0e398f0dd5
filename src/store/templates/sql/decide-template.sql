-- Only from one of the states @from, between bars: of two who decide at once one does.
-- DECLARE @company nvarchar(40) = N'', @fileName nvarchar(100) = N'', @digest nvarchar(64) = N'', @from nvarchar(400) = N'to-approve',
--   @state nvarchar(20) = N'approved', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(),
--   @reason nvarchar(500) = N'';
UPDATE relance.LetterTemplate
SET State = @state, DecidedById = @byId, DecidedByName = @byName, DecidedAt = @now, Reason = @reason
WHERE Company = @company AND FileName = @fileName AND Digest = @digest
  AND State IN (SELECT value FROM STRING_SPLIT(@from, N'|'));
