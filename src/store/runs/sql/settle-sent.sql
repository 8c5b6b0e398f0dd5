-- Also what a person said of a letter that had to be checked.
-- DECLARE @id nvarchar(40) = N'';
UPDATE relance.RunLine
SET State = N'sent'
WHERE RunId = @id AND State IN (N'sending', N'failed')
  AND EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = RunLine.DraftId)
  AND NOT EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.State <> N'done');
