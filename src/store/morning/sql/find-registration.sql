-- DECLARE @conversationId nvarchar(400) = N'';
SELECT ConversationId FROM relance.RegisteredConversation WHERE ConversationId = @conversationId;
