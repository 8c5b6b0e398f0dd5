-- @before: the first day that stays.
-- DECLARE @before date = SYSUTCDATETIME();
DELETE FROM relance.Task WHERE EndedAt < @before;
