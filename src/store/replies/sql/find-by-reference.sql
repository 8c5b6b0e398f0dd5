-- The latest letter of the mailbox whose draft had that reference. @references: between bars.
-- DECLARE @mailbox nvarchar(320) = N'', @references nvarchar(max) = N'';
SELECT TOP (1) d.Id
FROM relance.Dispatch d
JOIN relance.Draft r ON r.Id = d.DraftId
WHERE r.Reference IN (SELECT value FROM STRING_SPLIT(@references, N'|'))
  AND (d.Mailbox = @mailbox OR d.Mailbox IS NULL)
  AND d.SentAt IS NOT NULL
ORDER BY d.Number DESC;
