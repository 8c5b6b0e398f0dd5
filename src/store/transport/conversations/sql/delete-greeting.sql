-- DECLARE @conversationId nvarchar(400) = N'';
DELETE FROM relance.Greeting WHERE ConversationId = @conversationId;
