-- Registered conversations that no message reaches and of which no administrator was told; those that were left knowingly are not.
-- DECLARE @now datetime2(3) = SYSUTCDATETIME();
SELECT c.ConversationId, c.Reference, c.DeadAt, c.DeadWhy, r.ById, r.ByName
FROM relance.Conversation c
INNER JOIN relance.RegisteredConversation r ON r.ConversationId = c.ConversationId
WHERE c.DeadAt IS NOT NULL AND c.DeadWhy <> N'removed' AND c.LostToldAt IS NULL
  AND (c.LookAgainAt IS NULL OR c.LookAgainAt <= @now)
ORDER BY c.DeadAt, c.ConversationId;
