-- @from: states between bars.
-- DECLARE @id nvarchar(40) = N'', @from nvarchar(400) = N'sending', @to nvarchar(20) = N'paused',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run
SET State = @to, ChangedAt = @now
WHERE Id = @id AND State IN (SELECT value FROM STRING_SPLIT(@from, N'|'));
