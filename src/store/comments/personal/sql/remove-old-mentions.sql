-- @before: the beginning of the first day that stays.
-- DECLARE @before datetime2(3) = SYSUTCDATETIME();
DELETE FROM relance.CommentNotice WHERE CommentId IN (SELECT c.Id FROM relance.CustomerComment c WHERE c.MadeAt < @before);
