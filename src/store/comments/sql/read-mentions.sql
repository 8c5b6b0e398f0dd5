-- @ids: between bars. Two rows a mention, one a channel, in the order of the mentions.
-- DECLARE @ids nvarchar(max) = N'';
SELECT CommentId, PersonId, PersonName, Channel, State
FROM relance.CommentNotice
WHERE CommentId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Number;
