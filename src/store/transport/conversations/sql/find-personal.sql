-- DECLARE @personId nvarchar(100) = N'';
SELECT TOP (1) ConversationId, Kind, PersonId, Reference, Failures, LookAgainAt
FROM relance.Conversation
WHERE PersonId = @personId AND Kind = N'personal' AND DeadAt IS NULL
ORDER BY RememberedAt DESC, ConversationId;
