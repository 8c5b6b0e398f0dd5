-- DECLARE @conversationId nvarchar(400) = N'', @until datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation SET LookAgainAt = @until WHERE ConversationId = @conversationId AND DeadAt IS NOT NULL;
