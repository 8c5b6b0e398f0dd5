-- DECLARE @conversationId nvarchar(400) = N'', @purpose nvarchar(10) = N'morning', @company nvarchar(40) = N'';
DELETE FROM relance.ConversationPurpose
WHERE ConversationId = @conversationId AND Purpose = @purpose AND Company = @company;
