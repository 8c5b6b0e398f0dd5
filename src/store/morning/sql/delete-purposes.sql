-- DECLARE @conversationId nvarchar(400) = N'';
DELETE FROM relance.ConversationPurpose WHERE ConversationId = @conversationId;
