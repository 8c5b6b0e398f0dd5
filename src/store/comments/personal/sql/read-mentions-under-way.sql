-- DECLARE @ids nvarchar(max) = NULL;
SELECT Id, CommentId, PersonId, PersonName, Channel, State, UpdatedAt
FROM relance.CommentNotice
WHERE State IN (N'planned', N'telling', N'drafting', N'drafted', N'sending', N'accepted')
  AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Number;
