-- DECLARE @ids nvarchar(max) = NULL;
SELECT RunId, ConversationId, ActivityId
FROM relance.RunCard
WHERE ConversationId IN (
  SELECT ConversationId FROM relance.Conversation WHERE Kind = N'personal' AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
)
ORDER BY Number;
