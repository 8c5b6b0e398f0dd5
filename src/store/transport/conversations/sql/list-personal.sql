-- DECLARE @limit int = 200;
SELECT TOP (@limit) ConversationId, Kind, PersonId, Reference, Failures, LookAgainAt
FROM relance.Conversation
WHERE PersonId IS NOT NULL AND Kind = N'personal' AND DeadAt IS NULL
ORDER BY RememberedAt DESC, ConversationId;
