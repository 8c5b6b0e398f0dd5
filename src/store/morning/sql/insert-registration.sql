-- DECLARE @conversationId nvarchar(400) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.RegisteredConversation (ConversationId, ById, ByName, RegisteredAt)
VALUES (@conversationId, @byId, @byName, @now);
