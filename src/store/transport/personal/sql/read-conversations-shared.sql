-- DECLARE @ids nvarchar(max) = NULL;
SELECT ConversationId, Kind, Reference, RememberedAt
FROM relance.Conversation
WHERE PersonId IS NULL
  AND EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', Reference) > 0)
ORDER BY ConversationId;
