-- DECLARE @conversationId nvarchar(400) = N'';
UPDATE relance.Conversation
SET Failures = NULL, LookAgainAt = NULL
WHERE ConversationId = @conversationId AND DeadAt IS NULL AND Failures IS NOT NULL;
