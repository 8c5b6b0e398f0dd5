-- one_line_per_message is the judge of two at once.
-- DECLARE @mailbox nvarchar(320) = N'', @messageId nvarchar(400) = N'', @kind nvarchar(10) = N'other',
--   @receivedAt datetime2(3) = SYSUTCDATETIME(), @conversationId nvarchar(1000) = NULL, @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.InboxMessage (Mailbox, MessageId, Kind, ReceivedAt, MailConversationId, SeenAt)
SELECT @mailbox, @messageId, @kind, @receivedAt, @conversationId, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.InboxMessage WHERE Mailbox = @mailbox AND MessageId = @messageId);
