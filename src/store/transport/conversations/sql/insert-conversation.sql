-- DECLARE @conversationId nvarchar(400) = N'', @kind nvarchar(40) = N'personal', @personId nvarchar(100) = NULL,
--   @reference nvarchar(max) = N'{}', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Conversation (ConversationId, Kind, PersonId, Reference, RememberedAt)
SELECT @conversationId, @kind, @personId, @reference, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.Conversation WHERE ConversationId = @conversationId);
