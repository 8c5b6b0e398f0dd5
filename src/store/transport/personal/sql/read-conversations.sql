-- DECLARE @ids nvarchar(max) = NULL;
SELECT ConversationId, Kind, PersonId, Reference, RememberedAt
FROM relance.Conversation
WHERE PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY ConversationId;
