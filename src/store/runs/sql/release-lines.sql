-- @owners: codes between bars. A letter without a mailbox is of that of its company.
-- DECLARE @id nvarchar(40) = N'', @limit int = 10, @on date = '2026-03-16', @mailbox nvarchar(320) = N'', @owners nvarchar(max) = N'';
UPDATE relance.RunLine
SET State = N'sending', ReleasedOn = @on
WHERE RunId = @id AND State = N'approved'
  AND LineNumber IN (
    SELECT TOP (@limit) LineNumber FROM relance.RunLine AS Line
    WHERE Line.RunId = @id AND Line.State = N'approved'
      AND (EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = Line.DraftId AND Dispatch.Mailbox = @mailbox)
        OR (Line.Company IN (SELECT value FROM STRING_SPLIT(@owners, N'|'))
          AND NOT EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = Line.DraftId AND Dispatch.Mailbox IS NOT NULL)))
    ORDER BY LineNumber)
  AND EXISTS (SELECT 1 FROM relance.Run WHERE Id = @id AND State = N'sending')
  AND NOT EXISTS (SELECT 1 FROM relance.SendingStop WHERE SendingStop.Company = RunLine.Company);
