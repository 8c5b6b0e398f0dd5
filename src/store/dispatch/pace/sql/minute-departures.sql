-- @mailboxes: between bars.
-- DECLARE @mailboxes nvarchar(max) = N'', @minuteAgo datetime2(3) = DATEADD(minute, -1, SYSUTCDATETIME());
SELECT Mailbox, LeftAt
FROM relance.Departure
WHERE Mailbox IN (SELECT value FROM STRING_SPLIT(@mailboxes, N'|')) AND LeftAt > @minuteAgo
ORDER BY LeftAt;
