-- @before: the beginning of the first day that stays. @company NULL: of all but @known, between bars.
-- DECLARE @before datetime2(3) = SYSUTCDATETIME(), @company nvarchar(40) = NULL, @known nvarchar(max) = N'';
DELETE FROM relance.CustomerReply
WHERE ReceivedAt < @before
  AND (Company = @company OR (@company IS NULL AND Company NOT IN (SELECT value FROM STRING_SPLIT(@known, N'|'))));
