-- Where Exchange gave the message another id, or the report names the conversation alone: the latest letter of the mailbox in it.
-- DECLARE @mailbox nvarchar(320) = N'', @messageIds nvarchar(max) = N'', @conversationId nvarchar(1000) = NULL;
SELECT TOP (1) Id
FROM relance.Dispatch
WHERE (Mailbox = @mailbox OR Mailbox IS NULL)
  AND SentAt IS NOT NULL
  AND (InternetMessageId IN (SELECT value FROM STRING_SPLIT(@messageIds, N'|')) OR MailConversationId = @conversationId)
ORDER BY Number DESC;
