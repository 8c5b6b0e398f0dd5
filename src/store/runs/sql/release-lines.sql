-- DECLARE @id nvarchar(40) = N'', @limit int = 10, @on date = '2026-03-16';
UPDATE relance.RunLine
SET State = N'sending', ReleasedOn = @on
WHERE RunId = @id AND State = N'approved'
  AND LineNumber IN (
    SELECT TOP (@limit) LineNumber FROM relance.RunLine WHERE RunId = @id AND State = N'approved' ORDER BY LineNumber)
  AND EXISTS (SELECT 1 FROM relance.Run WHERE Id = @id AND State = N'sending')
  AND NOT EXISTS (SELECT 1 FROM relance.SendingStop WHERE SendingStop.Company = RunLine.Company);
