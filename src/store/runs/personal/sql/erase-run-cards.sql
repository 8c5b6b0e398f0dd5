-- DECLARE @ids nvarchar(max) = NULL;
DELETE FROM relance.RunCard WHERE ConversationId IN (
  SELECT ConversationId FROM relance.Conversation WHERE Kind = N'personal' AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
);
