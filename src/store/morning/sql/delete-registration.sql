-- DECLARE @conversationId nvarchar(400) = N'';
DELETE FROM relance.RegisteredConversation WHERE ConversationId = @conversationId;
