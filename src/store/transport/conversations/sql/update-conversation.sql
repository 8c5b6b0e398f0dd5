-- A sign of life. What is older than the last one changes nothing, nor does what is older than a removal. A personal chat is its
-- speaker's: an event names its person only where nobody is known.
-- DECLARE @conversationId nvarchar(400) = N'', @kind nvarchar(40) = N'personal', @personId nvarchar(100) = NULL,
--   @reference nvarchar(max) = N'{}', @now datetime2(3) = SYSUTCDATETIME(), @spoken int = 1;
UPDATE relance.Conversation
SET Kind = @kind,
  Reference = CASE WHEN PersonId IS NULL OR PersonId = @personId OR (@spoken = 1 AND @personId IS NOT NULL)
    THEN @reference ELSE Reference END,
  PersonId = CASE WHEN PersonId IS NULL OR (@spoken = 1 AND @personId IS NOT NULL) THEN @personId ELSE PersonId END,
  RememberedAt = @now, DeadAt = NULL, DeadWhy = NULL, Failures = NULL, LookAgainAt = NULL, LostToldAt = NULL
WHERE ConversationId = @conversationId
  AND RememberedAt <= @now
  AND (DeadAt IS NULL OR DeadWhy <> N'removed' OR DeadAt <= @now);
