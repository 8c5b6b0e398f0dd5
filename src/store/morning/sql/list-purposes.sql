-- Only conversations that are still registered.
-- DECLARE @purpose nvarchar(10) = N'morning', @company nvarchar(40) = N'';
SELECT p.ConversationId
FROM relance.ConversationPurpose p
INNER JOIN relance.RegisteredConversation r ON r.ConversationId = p.ConversationId
WHERE p.Purpose = @purpose AND p.Company = @company
ORDER BY p.ConversationId;
