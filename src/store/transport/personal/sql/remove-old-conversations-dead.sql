-- @before: the first day that stays.
-- DECLARE @before date = SYSUTCDATETIME();
DELETE FROM relance.Conversation WHERE DeadAt < @before;
