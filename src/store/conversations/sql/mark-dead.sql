-- DECLARE @conversationId nvarchar(400) = N'', @why nvarchar(1000) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation SET DeadAt = @now, DeadWhy = @why WHERE ConversationId = @conversationId AND DeadAt IS NULL;
