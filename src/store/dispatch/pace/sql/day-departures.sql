-- @mailboxes: between bars.
-- DECLARE @mailboxes nvarchar(max) = N'', @dayAgo datetime2(3) = DATEADD(day, -1, SYSUTCDATETIME());
SELECT Mailbox, SUM(Recipients) AS Recipients, SUM(OutsideRecipients) AS Outside, MIN(LeftAt) AS Oldest
FROM relance.Departure
WHERE Mailbox IN (SELECT value FROM STRING_SPLIT(@mailboxes, N'|')) AND LeftAt > @dayAgo
GROUP BY Mailbox;
