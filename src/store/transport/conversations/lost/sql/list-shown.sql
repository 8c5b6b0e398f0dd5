-- What the messages of a conversation show, threads included, the newest first of each kind.
-- DECLARE @conversationId nvarchar(400) = N'', @limit int = 20;
SELECT s.Kind, s.Id
FROM (
  SELECT N'draft' AS Kind, DraftId AS Id, MAX(Number) AS LastNumber
  FROM relance.DraftCard
  WHERE ConversationId = @conversationId OR LEFT(ConversationId, LEN(@conversationId) + 1) = @conversationId + N';'
  GROUP BY DraftId
  UNION ALL
  SELECT N'hold' AS Kind, HoldId AS Id, MAX(Number) AS LastNumber
  FROM relance.HoldCard
  WHERE ConversationId = @conversationId OR LEFT(ConversationId, LEN(@conversationId) + 1) = @conversationId + N';'
  GROUP BY HoldId
) s
ORDER BY s.LastNumber DESC, s.Kind, s.Id
OFFSET 0 ROWS FETCH NEXT @limit ROWS ONLY;
