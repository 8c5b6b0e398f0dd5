-- Those that are over.
-- DECLARE @ids nvarchar(max) = NULL;
SELECT Id, CommentId, PersonId, PersonName, Channel, State, UpdatedAt
FROM relance.CommentNotice
WHERE State IN (N'told', N'sent', N'unreachable', N'dropped', N'unknown')
  AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Number;
