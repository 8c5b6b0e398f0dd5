-- DECLARE @ids nvarchar(max) = NULL;
SELECT ConversationId, ById, ByName, RegisteredAt
FROM relance.RegisteredConversation
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY ConversationId;
