-- @ids: between bars.
-- DECLARE @mailbox nvarchar(320) = N'', @ids nvarchar(max) = N'';
SELECT MessageId
FROM relance.InboxMessage
WHERE Mailbox = @mailbox AND MessageId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'));
