-- DECLARE @ids nvarchar(max) = NULL;
DELETE FROM relance.CommentNotice
WHERE State IN (N'told', N'sent', N'unreachable', N'dropped', N'unknown')
  AND PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'));
