-- DECLARE @id nvarchar(40) = N'';
UPDATE relance.RunLine
SET State = N'failed'
WHERE RunId = @id AND State = N'sending'
  AND EXISTS (
    SELECT 1 FROM relance.Dispatch
    WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.State IN (N'to-check', N'stopped', N'cancelled'))
  AND NOT EXISTS (
    SELECT 1 FROM relance.Dispatch
    WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.State NOT IN (N'done', N'to-check', N'stopped', N'cancelled'));
