-- DECLARE @ids nvarchar(max) = NULL;
SELECT HoldId, ConversationId, ActivityId
FROM relance.HoldCard
WHERE ConversationId IN (
  SELECT ConversationId FROM relance.Conversation WHERE Kind = N'personal' AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
)
ORDER BY Number;
