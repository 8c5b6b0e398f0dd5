-- DECLARE @conversationId nvarchar(400) = N'';
SELECT ConversationId, Kind, PersonId, Reference, Failures, LookAgainAt
FROM relance.Conversation
WHERE ConversationId = @conversationId AND DeadAt IS NULL;
