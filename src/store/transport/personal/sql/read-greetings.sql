-- DECLARE @ids nvarchar(max) = NULL;
SELECT ConversationId, GreetedAt
FROM relance.Greeting
WHERE ConversationId IN (
  SELECT ConversationId FROM relance.Conversation WHERE Kind = N'personal' AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
)
ORDER BY ConversationId;
