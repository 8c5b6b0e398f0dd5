-- DECLARE @now datetime2(3) = SYSUTCDATETIME();
SELECT ConversationId FROM relance.Conversation
WHERE LookAgainAt <= @now AND DeadAt IS NULL
ORDER BY LookAgainAt, ConversationId;
