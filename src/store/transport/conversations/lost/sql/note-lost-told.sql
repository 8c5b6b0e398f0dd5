-- DECLARE @conversationId nvarchar(400) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation SET LostToldAt = @now WHERE ConversationId = @conversationId AND DeadAt IS NOT NULL;
