-- A removal that is older than the last sign of life changes nothing; a newer one says why better than a failure of ours did.
-- DECLARE @conversationId nvarchar(400) = N'', @why nvarchar(1000) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Conversation
SET DeadAt = @now, DeadWhy = @why, LookAgainAt = NULL
WHERE ConversationId = @conversationId
  AND (@why <> N'removed' OR RememberedAt <= @now)
  AND (DeadAt IS NULL OR (@why = N'removed' AND DeadWhy <> N'removed'));
