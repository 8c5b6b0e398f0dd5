-- @before: the beginning of the first day that stays. @company NULL: of all but @known, between bars.
-- DECLARE @before datetime2(3) = SYSUTCDATETIME(), @company nvarchar(40) = NULL, @known nvarchar(max) = N'';
DELETE FROM relance.CommentNotice
WHERE CommentId IN (
  SELECT c.Id FROM relance.CustomerComment c
  WHERE c.MadeAt < @before
    AND (c.Company = @company OR (@company IS NULL AND c.Company NOT IN (SELECT value FROM STRING_SPLIT(@known, N'|')))));
