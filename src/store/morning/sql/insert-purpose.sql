-- DECLARE @conversationId nvarchar(400) = N'', @purpose nvarchar(10) = N'morning', @company nvarchar(40) = N'',
--   @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.ConversationPurpose (ConversationId, Purpose, Company, ById, ByName, AddedAt)
VALUES (@conversationId, @purpose, @company, @byId, @byName, @now);
