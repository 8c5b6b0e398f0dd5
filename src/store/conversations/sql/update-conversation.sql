-- DECLARE @conversationId nvarchar(400) = N'', @kind nvarchar(40) = N'personal', @personId nvarchar(100) = NULL,
--   @reference nvarchar(max) = N'{}', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation
SET Kind = @kind, PersonId = @personId, Reference = @reference, RememberedAt = @now, DeadAt = NULL, DeadWhy = NULL
WHERE ConversationId = @conversationId;
