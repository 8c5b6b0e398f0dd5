-- @companies, @owners: codes between bars. A letter without a mailbox is of that of its company.
-- DECLARE @mailbox nvarchar(320) = N'', @companies nvarchar(max) = N'', @owners nvarchar(max) = N'', @on date = '2026-03-16';
SELECT COALESCE(SUM(Letters), 0) AS Letters
FROM relance.RunLine
WHERE Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|')) AND ReleasedOn = @on
  AND (EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.Mailbox = @mailbox)
    OR (Company IN (SELECT value FROM STRING_SPLIT(@owners, N'|'))
      AND NOT EXISTS (SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.Mailbox IS NOT NULL)));
