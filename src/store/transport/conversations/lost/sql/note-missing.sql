-- Of two that find it missing at once, one counts.
-- DECLARE @conversationId nvarchar(400) = N'', @failures int = 1, @lookAgainAt datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation
SET Failures = @failures, LookAgainAt = @lookAgainAt
WHERE ConversationId = @conversationId AND DeadAt IS NULL AND ISNULL(Failures, 0) < @failures;
