-- DECLARE @id nvarchar(40) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run
SET State = N'done', ChangedAt = @now
WHERE Id = @id AND State IN (N'sending', N'paused')
  AND NOT EXISTS (
    SELECT 1 FROM relance.RunLine
    WHERE RunLine.RunId = @id AND RunLine.State IN (N'selected', N'approving', N'approved', N'sending'));
