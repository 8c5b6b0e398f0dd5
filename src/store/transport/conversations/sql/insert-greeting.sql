-- one_greeting_per_conversation is the judge of two at once.
-- DECLARE @conversationId nvarchar(400) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Greeting (ConversationId, GreetedAt)
SELECT @conversationId, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.Greeting WHERE ConversationId = @conversationId);
